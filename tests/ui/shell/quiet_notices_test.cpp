// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_page.h"
#include "shell/main_window.h"
#include "ui/support/controls.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace attest;
using namespace attest::ui;

namespace {

constexpr std::int64_t kAt = 1'795'168'800'000'000'000;

watch::AlertEvent proofsRejected(const std::string& server = "spirl-server-0")
{
    using State = telemetry::Alert::State;
    return {1, std::make_shared<const telemetry::AlertRule>(telemetry::builtInAlertRules().at(1)),
        {{"instance", server}}, State::Pending, State::Firing, kAt, 0.75};
}

Notice notice(int number, std::function<void()> run = {})
{
    Notice made{Mark::Warned, QStringLiteral("Notice %1").arg(number), {}, {}, {}, {}};
    if (run) {
        made.acts.push_back({QStringLiteral("&Show"), std::move(run)});
    }
    return made;
}

struct Window {
    Settings settings;
    Language language;
    MainWindow window{{&settings, &language, {}}};
    QuietNotices& notices = window.content().quietNotices();

    Window()
    {
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] QRect page() const
    {
        const auto* pages = window.findChild<QStackedWidget*>();
        return {pages->mapTo(&window, QPoint()), pages->size()};
    }
    void fire(const watch::AlertEvent& event) { emit window.live().fired(event); }
};

/// Below something else that has the focus, as in the window.
struct Line {
    QWidget window;
    QPushButton* elsewhere = new QPushButton(QStringLiteral("Elsewhere"));
    QuietNotices& notices = *new QuietNotices;
    Line()
    {
        auto* lines = new QVBoxLayout(&window);
        lines->addWidget(elsewhere);
        lines->addWidget(&notices);
        window.resize(600, 100);
        window.show();
        window.activateWindow();
        elsewhere->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] QString shown() const { return notices.findChildren<QLabel*>().at(1)->text(); }
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        return notices.findChild<QToolButton*>(QString::fromLatin1(name));
    }
};

} // namespace

class QuietNoticesTest final : public QObject {
    Q_OBJECT
private slots:
    void anAlertMovesNothing();
    void anAlertLeadsToWhatItIsAbout();
    void theKeyboardGetsThere();
    void twoServersAreTwoNotices();
    void withoutAPlaceItIsShownAbove();
    void itFitsBesideTheMenus();
    void itIsThereInAnotherLanguage();
    void assistiveTechnologyFindsIt();
    void theNewestIsShownWithHowManyMore();
    void whatIsAboutToBePressedStays();
    void returnPressesWhatHasTheFocus();
    void escapeLeadsToTheOneBefore();
    void noticesAreBounded();
    void itSpeaks();
};

void QuietNoticesTest::anAlertMovesNothing()
{
    Window w;
    w.window.content().go(Place::Live);
    const auto before = w.page();
    w.fire(proofsRejected());
    QTRY_VERIFY(w.notices.findChild<QToolButton*>("showNotice")->isVisible());
    QTest::qWait(0); // one round of layouts
    QCOMPARE(w.page(), before);
}

void QuietNoticesTest::anAlertLeadsToWhatItIsAbout()
{
    Window w;
    w.fire(proofsRejected());
    auto* show = w.notices.findChild<QToolButton*>("showNotice");
    QTRY_VERIFY(show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Live);
    QCOMPARE(w.notices.count(), 0);
}

void QuietNoticesTest::theKeyboardGetsThere()
{
    Window w;
    w.fire(proofsRejected());
    auto* show = w.notices.findChild<QToolButton*>("showNotice");
    QTRY_VERIFY(show->isVisible());
    QTest::keyClick(&w.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(show->hasFocus());
    QTest::keyClick(show, Qt::Key_Space);
    QCOMPARE(w.window.content().place(), Place::Live);
}

void QuietNoticesTest::twoServersAreTwoNotices()
{
    Window w;
    w.fire(proofsRejected("spirl-server-0"));
    w.fire(proofsRejected("spirl-server-1"));
    w.fire(proofsRejected("spirl-server-0"));
    QCOMPARE(w.notices.count(), 2);
}

void QuietNoticesTest::withoutAPlaceItIsShownAbove()
{
    Window w;
    w.window.content().tellQuietly(notice(1));
    QCOMPARE(w.window.content().notices().count(), 0);
    auto* show = w.notices.findChild<QToolButton*>("showNotice");
    QTRY_VERIFY(show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(w.window.content().notices().count(), 1);
}

void QuietNoticesTest::itFitsBesideTheMenus()
{
    Window w;
    w.fire(proofsRejected());
    auto* show = w.notices.findChild<QToolButton*>("showNotice");
    QTRY_VERIFY(show->isVisible());
    QTRY_VERIFY(show->width() >= show->minimumSizeHint().width());
    const QRect place(w.notices.mapTo(&w.window, QPoint()), w.notices.size());
    QVERIFY(w.window.rect().contains(place));
    auto* last = w.window.menuBar()->actions().last();
    QVERIFY(w.window.menuBar()->actionGeometry(last).right() < place.x());
    QVERIFY(test::unnamedControls(w.notices).isEmpty());
}

void QuietNoticesTest::itIsThereInAnotherLanguage()
{
    Window w;
    const QPointer<WindowContent> before(&w.window.content());
    w.settings.setLanguage("en");
    QTRY_VERIFY(!before);
    w.fire(proofsRejected());
    QTRY_VERIFY(w.window.content().quietNotices().findChild<QWidget*>("showNotice")->isVisible());
}

// By its name, from the window downwards.
bool isTold(QAccessibleInterface* in, const QString& name)
{
    for (int i = 0; i < in->childCount(); ++i) {
        auto* child = in->child(i);
        if (child && (child->text(QAccessible::Name) == name || isTold(child, name))) {
            return true;
        }
    }
    return false;
}

void QuietNoticesTest::assistiveTechnologyFindsIt()
{
    Window w;
    w.fire(proofsRejected());
    auto* window = QAccessible::queryAccessibleInterface(&w.window);
    QTRY_VERIFY(isTold(window, QStringLiteral("Alert: Most proofs are rejected")));
    QVERIFY(isTold(window, QStringLiteral("Show")));
}

void QuietNoticesTest::theNewestIsShownWithHowManyMore()
{
    Line line;
    line.notices.tell(notice(1));
    line.notices.tell(notice(2));
    line.notices.tell(notice(3));
    QCOMPARE(line.shown(), QStringLiteral("Notice 3"));
    QCOMPARE(line.notices.findChildren<QLabel*>().last()->text(), QStringLiteral("2 more"));
}

// A click that was meant for one alert's button would show the other.
void QuietNoticesTest::whatIsAboutToBePressedStays()
{
    Line line;
    int ran = 0;
    line.notices.tell(notice(1, [&ran] { ran = 1; }));
    line.notices.enter();
    QTRY_VERIFY(line.button("showNotice")->hasFocus());
    line.notices.tell(notice(2, [&ran] { ran = 2; }));
    QTest::keyClick(line.button("showNotice"), Qt::Key_Space);
    QCOMPARE(ran, 1);
    QCOMPARE(line.shown(), QStringLiteral("Notice 2"));
}

void QuietNoticesTest::returnPressesWhatHasTheFocus()
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        Line line;
        int ran = 0;
        line.notices.tell(notice(1, [&ran] { ran = 1; }));
        line.notices.enter();
        QTRY_VERIFY(line.button("showNotice")->hasFocus());
        QTest::keyClick(line.button("showNotice"), key);
        QCOMPARE(ran, 1);
        QCOMPARE(line.notices.count(), 0);
    }
}

void QuietNoticesTest::escapeLeadsToTheOneBefore()
{
    Line line;
    line.notices.tell(notice(1));
    line.notices.tell(notice(2));
    line.notices.enter();
    QTRY_VERIFY(line.button("dismissNotice")->hasFocus());
    QTest::keyClick(line.button("dismissNotice"), Qt::Key_Escape);
    QCOMPARE(line.shown(), QStringLiteral("Notice 1"));
    QTest::keyClick(line.button("dismissNotice"), Qt::Key_Escape);
    QCOMPARE(line.notices.count(), 0);
}

void QuietNoticesTest::noticesAreBounded()
{
    Line line;
    for (int i = 0; i < 2 * static_cast<int>(QuietNotices::kMost); ++i) {
        line.notices.tell(notice(i));
    }
    QCOMPARE(line.notices.count(), static_cast<int>(QuietNotices::kMost));
}

void QuietNoticesTest::itSpeaks()
{
    Line line;
    line.notices.tell(
        {Mark::Failed, QStringLiteral("Alert: x"), QStringLiteral("since 10:00 UTC"), {}, {}, {}});
    QCOMPARE(line.notices.accessibleName(),
        QStringLiteral("Notice, %1: Alert: x: since 10:00 UTC").arg(wordOf(Mark::Failed)));
}

QTEST_MAIN(QuietNoticesTest)
#include "quiet_notices_test.moc"
