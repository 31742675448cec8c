// SPDX-License-Identifier: GPL-3.0-or-later
// The window in other languages and sizes, and for those who do not see it.
#include "shell/case_page.h"
#include "shell/tool_bar.h"
#include "window_rig.h"

#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QPushButton>

using namespace attest;
using namespace attest::ui;
using Window = test::ShellWindow;

namespace {

/// Every text as long as another language may make it.
class Longer final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        const auto plain = QString::fromUtf8(text);
        return plain + QString(plain.size() / 3 + 1, u'o');
    }
};

} // namespace

class FitTest : public QObject {
    Q_OBJECT
private slots:
    void languageRebuildsTheWindow();
    void nothingIsClippedAt1280();
    void longerLanguagesFit();
    void everyControlHasAName();
};

void FitTest::languageRebuildsTheWindow()
{
    Window w;
    w.open();
    auto* live = w.window.cases().shown();
    const QPointer<WindowContent> before(&w.window.content());
    w.settings.setLanguage("en");
    QTRY_VERIFY(!before);
    QCOMPARE(w.window.cases().shown(), live);
    QTRY_VERIFY(w.window.casePage().isVisible());
    QCOMPARE(w.window.casePage().live(), live);
    QTest::keyClick(&w.window, Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(!live->stepper().finished()); // Actions act on the window that is there now.
    w.settings.setLanguage("xx");
    QTRY_COMPARE(w.window.content().notices().count(), 1);
}

void FitTest::nothingIsClippedAt1280()
{
    Window w;
    w.open();
    for (const auto place : {Place::Start, Place::Case, Place::Lab, Place::Settings,
             Place::Catalogue, Place::Help, Place::About}) {
        w.window.content().go(place);
        QVERIFY2(w.window.content().minimumSizeHint().width() <= 1280,
            qPrintable(QString::number(static_cast<int>(place))));
        QVERIFY(w.window.minimumSizeHint().height() <= 720);
    }
    QVERIFY(w.window.findChild<ToolBar*>()->sizeHint().width() <= 1280);
}

void FitTest::longerLanguagesFit()
{
    Longer longer;
    QCoreApplication::installTranslator(&longer);
    {
        Window w;
        w.open();
        for (const auto place : {Place::Start, Place::Case, Place::Lab, Place::Settings,
                 Place::Catalogue, Place::Help, Place::About}) {
            w.window.content().go(place);
            const auto least = w.window.minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                qPrintable(QStringLiteral("place %1 needs %2 x %3")
                               .arg(static_cast<int>(place))
                               .arg(least.width())
                               .arg(least.height())));
            // A button shows all of its words, whatever the layout gave it.
            for (const auto* button : w.window.findChildren<QPushButton*>()) {
                QVERIFY2(
                    !button->isVisible() || button->width() >= button->minimumSizeHint().width(),
                    qPrintable(button->text()));
            }
        }
        QVERIFY(w.window.findChild<ToolBar*>()->minimumSizeHint().width() <= 1280);
    }
    QCoreApplication::removeTranslator(&longer);
}

void FitTest::everyControlHasAName()
{
    Window w;
    w.open();
    for (const auto place :
        {Place::Start, Place::Lab, Place::Settings, Place::Catalogue, Place::Help, Place::About}) {
        w.window.content().go(place);
    }
    w.window.palettePanel().open();
    for (auto* widget : w.window.findChildren<QWidget*>()) {
        const bool mine
            = !w.window.casePage().isAncestorOf(widget) && widget->window() == &w.window;
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"))
            || QString::fromLatin1(widget->metaObject()->className()).startsWith("QTabBar")
            || qobject_cast<QAbstractItemView*>(widget->parentWidget())
            || widget->focusPolicy() == Qt::NoFocus;
        if (!mine || internal || widget->focusProxy()) {
            continue;
        }
        auto* face = QAccessible::queryAccessibleInterface(widget);
        const auto name = face ? face->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(),
            qPrintable(
                QStringLiteral("%1 %2 in %3")
                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                        widget->objectName(),
                        QString::fromLatin1(widget->parentWidget()->metaObject()->className()))));
    }
}

QTEST_MAIN(FitTest)
#include "fit_test.moc"
