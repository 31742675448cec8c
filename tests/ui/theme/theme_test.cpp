// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/form_rows.h"
#include "theme/marks.h"
#include "theme/row_table.h"
#include "theme/style.h"
#include "theme/tip.h"
#include "theme/tokens.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>

#include <cmath>
#include <memory>

using namespace attest::ui;

namespace {

double luminance(const QColor& colour)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, 1.4.3
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

Q_DECLARE_METATYPE(attest::ui::Scheme)

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable_data();
    void textIsReadable();
    void themesSwitchWhileTheWindowIsOpen();
    void systemFollowsThePlatform();
    void marksDifferWithoutColour();
    void theChosenTabIsUnderlined();
    void aLabelIsPaintedInFull();
    void cellsKeepTheirDistance();
    void tooltipsAreShownAsWritten();
    void wordsThatOpenAMenuBeginWhereOthersDo();
};

namespace {

/// Where the ink of its words begins.
int inkBegins(QToolButton& button)
{
    button.setText(QStringLiteral("View"));
    button.resize(button.sizeHint());
    const auto image = button.grab().toImage();
    const auto ground = image.pixelColor(4, image.height() / 2);
    for (int x = 4; x < image.width(); ++x) {
        for (int y = 4; y < image.height() - 4; ++y) {
            if (contrast(image.pixelColor(x, y), ground) > 2) {
                return x;
            }
        }
    }
    return -1;
}

} // namespace

void ThemeTest::wordsThatOpenAMenuBeginWhereOthersDo()
{
    applyScheme(*qApp, SchemeChoice::Light);
    QToolButton plain, opening;
    QMenu menu;
    opening.setMenu(&menu);
    opening.setPopupMode(QToolButton::InstantPopup);
    for (auto* each : {&plain, &opening}) {
        each->setToolButtonStyle(Qt::ToolButtonTextOnly);
    }
    const int begins = inkBegins(plain);
    QVERIFY(begins > 0);
    QVERIFY2(std::abs(inkBegins(opening) - begins) <= 2,
        qPrintable(QStringLiteral("%1, not %2").arg(inkBegins(opening)).arg(begins)));
}

void ThemeTest::tooltipsAreShownAsWritten()
{
    PlainTips tips;
    qApp->installEventFilter(&tips);
    QListWidget list;
    auto* item = new QListWidgetItem(QStringLiteral("row"), &list);
    item->setToolTip(QStringLiteral("<h1>row</h1>"));
    QLabel label(QStringLiteral("label"));
    label.setToolTip(QStringLiteral("<b>label</b>"));
    list.show();
    label.show();
    const auto askFor = [](QWidget& widget, const QPoint& at) {
        QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
        QCoreApplication::sendEvent(&widget, &help);
        return QToolTip::text();
    };
    QCOMPARE(askFor(label, {2, 2}), QStringLiteral("<qt>&lt;b&gt;label&lt;/b&gt;</qt>"));
    QCOMPARE(askFor(*list.viewport(), list.visualItemRect(item).center()),
        QStringLiteral("<qt>&lt;h1&gt;row&lt;/h1&gt;</qt>"));
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addRow("light") << Scheme::Light;
    QTest::addRow("dark") << Scheme::Dark;
}

void ThemeTest::textIsReadable()
{
    QFETCH(Scheme, scheme);
    const std::pair<Role, Role> pairs[] = {{Role::Text, Role::Panel}, {Role::Text, Role::Window},
        {Role::Text, Role::Selection}, {Role::Text, Role::Highlight}, {Role::Muted, Role::Panel},
        {Role::Muted, Role::Window}, {Role::Skip, Role::Panel}, {Role::OnAccent, Role::Accent},
        {Role::Pass, Role::Panel}, {Role::Fail, Role::Panel}, {Role::Warn, Role::Panel},
        {Role::Fail, Role::FailBack}, {Role::Warn, Role::WarnBack}, {Role::Text, Role::FailBack}};
    for (const auto& [ink, paper] : pairs) {
        const auto found = contrast(colour(ink, scheme), colour(paper, scheme));
        QVERIFY2(found >= 4.3,
            qPrintable(QStringLiteral("role %1 on role %2 has %3:1")
                           .arg(static_cast<int>(ink))
                           .arg(static_cast<int>(paper))
                           .arg(found)));
    }
}

void ThemeTest::themesSwitchWhileTheWindowIsOpen()
{
    QPushButton button("Step");
    button.show();
    applyScheme(*qApp, SchemeChoice::Dark);
    QTRY_COMPARE(schemeOf(button.palette()), Scheme::Dark);
    applyScheme(*qApp, SchemeChoice::Light);
    QTRY_COMPARE(schemeOf(button.palette()), Scheme::Light);
}

void ThemeTest::systemFollowsThePlatform()
{
    applyScheme(*qApp, SchemeChoice::Dark);
    applyScheme(*qApp, SchemeChoice::System); // Without a desktop, the platform's palette is light.
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    // The platform says that its theme changed: it is looked at again.
    QApplication::setPalette(paletteOf(Scheme::Dark));
    QEvent event(QEvent::ThemeChange);
    QApplication::sendEvent(qApp, &event);
    QTRY_COMPARE(schemeOf(QApplication::palette()), Scheme::Light);
}

void ThemeTest::marksDifferWithoutColour()
{
    QList<QImage> seen;
    QStringList words;
    for (const auto mark : {Mark::Passed, Mark::Failed, Mark::Warned, Mark::Skipped,
             Mark::NotEvaluated, Mark::Ahead}) {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMark(painter, image.rect(), mark, paletteOf(Scheme::Light));
        painter.end();
        const auto grey
            = image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_Mono);
        QVERIFY(!seen.contains(grey));
        QVERIFY(!words.contains(wordOf(mark)));
        seen << grey;
        words << wordOf(mark);
    }
}

void ThemeTest::theChosenTabIsUnderlined()
{
    applyScheme(*qApp, SchemeChoice::Light);
    QTabBar bar;
    bar.addTab("One");
    bar.addTab("Two");
    bar.resize(bar.sizeHint());
    const auto image = bar.grab().toImage();
    const auto under = [&](int tab) {
        const auto at = bar.tabRect(tab);
        return image.pixelColor(at.center().x(), at.bottom() - 1);
    };
    QCOMPARE(under(0), colour(Role::Accent, Scheme::Light));
    QVERIFY(under(1) != colour(Role::Accent, Scheme::Light));
}

// A label in a form has the size it asks for: what it paints has to fit, wherever the letter of its key is.
void ThemeTest::aLabelIsPaintedInFull()
{
    applyScheme(*qApp, SchemeChoice::Light);
    QLineEdit field;
    for (const QString text : {"&Tenant", "T&enant", "&Value", "Aud&ience"}) {
        const std::unique_ptr<QLabel> label(labelOf(text, &field));
        QFont large = label->font(); // a small one may have no kerning on a plain screen
        large.setPixelSize(60);
        label->setFont(large);
        const QSize asked = label->sizeHint();
        label->resize(2 * asked.width(), asked.height());
        const auto beyond = label->grab(QRect(QPoint(asked.width(), 0), asked)).toImage();
        auto nothing = beyond;
        nothing.fill(beyond.pixelColor(beyond.width() - 1, 0));
        QVERIFY2(beyond == nothing, qPrintable(text));
    }
}

void ThemeTest::cellsKeepTheirDistance()
{
    applyScheme(*qApp, SchemeChoice::Light);
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({"Status", "Request"});
    model.setItem(0, 0, new QStandardItem("HTTP"));
    const std::unique_ptr<QTableView> table(rowTable("requests", "Requests", &model));
    table->resize(300, 100);
    const auto image = table->grab().toImage();
    const int head = table->horizontalHeader()->height();
    const auto firstInk = [&](int top, int height) {
        for (int x = 0; x < image.width(); ++x) {
            for (int y = top; y < top + height; ++y) {
                if (contrast(image.pixelColor(x, y), colour(Role::Panel, Scheme::Light)) > 3) {
                    return x;
                }
            }
        }
        return -1;
    };
    for (const int from : {firstInk(2, head - 4), firstInk(head, kRow)}) {
        QVERIFY2(from >= 2 * kGrid && from < 3 * kGrid, qPrintable(QString::number(from)));
    }
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
