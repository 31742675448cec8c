// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the live window as a screen reader sees it.
#include "shell/case_page.h"
#include "shell/main_window.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include <set>

using namespace attest;

namespace {

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::Link:
        return true;
    default:
        return false;
    }
}

QString describe(QAccessibleInterface& node)
{
    const auto* object = node.object();
    QStringList way;
    for (const QObject* at = object; at; at = at->parent()) {
        const auto name = at->objectName();
        way.prepend(QString::fromLatin1(at->metaObject()->className())
            + (name.isEmpty() ? QString() : QLatin1Char('#') + name));
    }
    return way.join(QStringLiteral(" > "));
}

// Items of views are named by their models; only widgets are walked.
void collectUnnamed(QAccessibleInterface* node, QStringList& unnamed, int depth)
{
    if (!node || !node->isValid() || depth > 40 || node->state().invisible) {
        return;
    }
    const auto* widget = qobject_cast<QWidget*>(node->object());
    const bool partOfAnother = widget
        && (qobject_cast<const QScrollBar*>(widget)
            || qobject_cast<const QComboBox*>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()));
    if (isInteractive(node->role()) && !partOfAnother
        && node->text(QAccessible::Name).trimmed().isEmpty()) {
        unnamed << describe(*node);
    }
    if (widget && qobject_cast<const QAbstractItemView*>(widget)) {
        return;
    }
    for (int i = 0; i < node->childCount(); ++i) {
        collectUnnamed(node->child(i), unnamed, depth + 1);
    }
}

bool takesKeys(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || (qobject_cast<const QAbstractSlider*>(&widget)
            && !qobject_cast<const QScrollBar*>(&widget));
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyControlHasANameOnEveryPage();
    void everyControlIsInTheTabOrder();
    void everyDockCanBeReachedByAnAction();

private:
    void openSample();
    std::unique_ptr<ui::MainWindow> m_window;
};

void AccessibilityTest::init()
{
    QAccessible::setActive(true);
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void AccessibilityTest::openSample()
{
    QSignalSpy shown(&m_window->cases(), &ui::OpenCases::shownChanged);
    m_window->actions().find(QStringLiteral("file.sample-replayed"))->trigger();
    QVERIFY(!shown.isEmpty() || shown.wait(10000));
}

void AccessibilityTest::everyControlHasANameOnEveryPage()
{
    QStringList unnamed;
    collectUnnamed(QAccessible::queryAccessibleInterface(m_window.get()), unnamed, 0);
    openSample();
    for (auto* dock : m_window->casePage().findChildren<QDockWidget*>()) {
        m_window->casePage().reveal(dock->objectName());
        QCoreApplication::processEvents();
        collectUnnamed(QAccessible::queryAccessibleInterface(m_window.get()), unnamed, 0);
    }
    unnamed.removeDuplicates();
    QVERIFY2(unnamed.isEmpty(),
        qPrintable(QStringLiteral("without a name:\n") + unnamed.join(QLatin1Char('\n'))));
}

void AccessibilityTest::everyControlIsInTheTabOrder()
{
    openSample();
    std::set<const QWidget*> inOrder;
    const QWidget* at = m_window->nextInFocusChain();
    while (at && inOrder.insert(at).second) {
        at = at->nextInFocusChain();
    }
    QStringList left;
    for (const auto* widget : m_window->findChildren<QWidget*>()) {
        if (takesKeys(*widget) && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() == Qt::NoFocus || !inOrder.contains(widget))
            && !widget->focusProxy()
            // A tool bar's buttons are its actions, which menus and keys reach.
            && !QByteArray(widget->parentWidget()->metaObject()->className()).contains("ToolBar")
            && !QByteArray(widget->parentWidget()->metaObject()->className()).contains("TabBar")) {
            left << QStringLiteral("%1 %2").arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName());
        }
    }
    QVERIFY2(left.isEmpty(),
        qPrintable(
            QStringLiteral("out of reach of the keyboard:\n") + left.join(QLatin1Char('\n'))));
}

void AccessibilityTest::everyDockCanBeReachedByAnAction()
{
    openSample();
    for (auto* action : m_window->casePage().dockActions()) {
        QVERIFY2(!action->text().isEmpty(), "a dock without a name in the View menu");
    }
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
