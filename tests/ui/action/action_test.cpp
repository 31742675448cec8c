// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/actions.h"
#include "action/fuzzy.h"
#include "action/keys.h"
#include "action/palette.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

using namespace attest::ui;

namespace {

/// A window with a few actions, and the palette over them.
struct Desk {
    Settings settings;
    Actions actions;
    QWidget window;
    Palette palette{actions, settings, &window};
    QLineEdit* elsewhere = new QLineEdit(&window);
    QStringList ran;

    Desk()
    {
        window.resize(900, 600);
        add("case.step", "&Step", {Qt::Key_F10}, "Run one stage");
        add("case.run", "&Run", {Qt::Key_F5}, "Run to the end");
        add("file.open", "&Open…", {QKeySequence::Open}, "Open a case");
        add("view.reset-layout", "Reset layout", {}, "");
        actions.forbid(QStringLiteral("case.run"), QStringLiteral("No case is open"));
        window.show();
        elsewhere->setFocus();
    }
    void add(const char* id, const char* text, const QList<QKeySequence>& keys, const char* about)
    {
        auto* action
            = actions.add({id, QString::fromUtf8(text), keys, {}, QString::fromUtf8(about)});
        QObject::connect(action, &QAction::triggered, &window,
            [this, action] { ran << Actions::idOf(*action); });
    }
    QLineEdit* field() { return palette.findChild<QLineEdit*>(); }
    QStringList titles()
    {
        QStringList list;
        for (int i = 0; i < palette.model().rowCount(); ++i) {
            list << palette.model().at(i).title;
        }
        return list;
    }
};

} // namespace

class ActionTest : public QObject {
    Q_OBJECT
private slots:
    void fuzzyPrefersBeginningsOfWords();
    void fuzzyWantsEveryWord();
    void disabledActionsSayWhy();
    void paletteModelIsSound();
    void paletteFindsByTypingAndRunsByEnter();
    void paletteShowsKeysAndReasons();
    void paletteDoesNotRunWhatIsDisabled();
    void paletteShowsWhatWasRunLastFirst();
    void paletteGoesToPlaces();
    void paletteGivesTheFocusBack();
    void paletteTellsScreenReadersTheCurrentRow();
    void keysAreRebound();
    void keysOfLaterActionsAreRebound();
    void conflictingKeysAreSeenAndMoved();
    void keysGoBackToDefault();
};

void ActionTest::fuzzyPrefersBeginningsOfWords()
{
    const auto exact = fuzzyScore("step", "Step back");
    const auto inside = fuzzyScore("step", "Misstep");
    QVERIFY(exact && inside);
    QVERIFY(*exact > *inside);
    QVERIFY(fuzzyScore("rtf", "Run to failure"));
}

void ActionTest::fuzzyWantsEveryWord()
{
    QVERIFY(fuzzyScore("run fail", "Run to failure"));
    QVERIFY(!fuzzyScore("run nothing", "Run to failure"));
    QVERIFY(fuzzyScore("", "Anything"));
}

void ActionTest::disabledActionsSayWhy()
{
    Desk desk;
    const auto* run = desk.actions.find("case.run");
    QVERIFY(!run->isEnabled());
    QCOMPARE(Actions::reasonOf(*run), QStringLiteral("No case is open"));
    QVERIFY(run->toolTip().contains("No case is open"));
}

void ActionTest::paletteModelIsSound()
{
    Desk desk;
    const QAbstractItemModelTester tester(
        &desk.palette.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.palette.open();
    QTest::keyClicks(desk.field(), "ste");
    QTest::keyClick(desk.field(), Qt::Key_Backspace);
    QVERIFY(desk.palette.model().rowCount() > 0);
}

void ActionTest::paletteFindsByTypingAndRunsByEnter()
{
    Desk desk;
    desk.palette.open();
    QVERIFY(desk.palette.isVisible());
    QTest::keyClicks(desk.field(), "step");
    QCOMPARE(desk.titles().value(0), QStringLiteral("Step"));
    QTest::keyClick(desk.field(), Qt::Key_Return);
    QCOMPARE(desk.ran, QStringList{"case.step"});
    QVERIFY(!desk.palette.isVisible());
}

void ActionTest::paletteShowsKeysAndReasons()
{
    Desk desk;
    desk.palette.open();
    QTest::keyClicks(desk.field(), "run");
    const auto row = desk.palette.model().index(0);
    QCOMPARE(row.data().toString(), QStringLiteral("Run"));
    QCOMPARE(row.data(PaletteModel::Keys).toString(), QStringLiteral("F5"));
    QCOMPARE(row.data(PaletteModel::Detail).toString(), QStringLiteral("No case is open"));
    QVERIFY(!row.data(PaletteModel::Enabled).toBool());
}

void ActionTest::paletteDoesNotRunWhatIsDisabled()
{
    Desk desk;
    desk.palette.open();
    QTest::keyClicks(desk.field(), "run");
    QTest::keyClick(desk.field(), Qt::Key_Return);
    QVERIFY(desk.ran.isEmpty());
    QVERIFY(desk.palette.isVisible());
}

void ActionTest::paletteShowsWhatWasRunLastFirst()
{
    Desk desk;
    desk.palette.open();
    QTest::keyClicks(desk.field(), "reset");
    QTest::keyClick(desk.field(), Qt::Key_Return);
    desk.palette.open();
    QCOMPARE(desk.titles().value(0), QStringLiteral("Reset layout"));
}

void ActionTest::paletteGoesToPlaces()
{
    Desk desk;
    int gone = 0;
    desk.palette.setPlaces([&] {
        return std::vector<PaletteEntry>{
            {"Stage: Signature", "failed", {}, {}, true, 0, [&] { ++gone; }}};
    });
    desk.palette.open();
    QVERIFY(!desk.titles().contains("Stage: Signature")); // Only what is typed brings places.
    QTest::keyClicks(desk.field(), "stage: sig");
    QCOMPARE(desk.titles().value(0), QStringLiteral("Stage: Signature"));
    QTest::keyClick(desk.field(), Qt::Key_Return);
    QCOMPARE(gone, 1);
}

void ActionTest::paletteGivesTheFocusBack()
{
    Desk desk;
    desk.window.activateWindow();
    QTRY_VERIFY(desk.elsewhere->hasFocus());
    desk.palette.open();
    QVERIFY(desk.field()->hasFocus());
    QTest::keyClick(desk.field(), Qt::Key_Escape);
    QVERIFY(!desk.palette.isVisible());
    QVERIFY(desk.elsewhere->hasFocus());
}

void ActionTest::paletteTellsScreenReadersTheCurrentRow()
{
    Desk desk;
    desk.palette.open();
    QTest::keyClicks(desk.field(), "run");
    QVERIFY(desk.field()->accessibleDescription().contains("not available"));
    QTest::keyClicks(desk.field(), " nothing like it");
    QCOMPARE(desk.palette.model().rowCount(), 0);
    QVERIFY(!desk.field()->accessibleDescription().contains("Run"));
}

void ActionTest::keysAreRebound()
{
    Desk desk;
    Keys keys(desk.actions, desk.settings);
    keys.assign("view.reset-layout", QKeySequence(Qt::CTRL | Qt::Key_R));
    desk.window.addAction(desk.actions.find("view.reset-layout"));
    desk.window.activateWindow();
    QTRY_VERIFY(desk.window.isActiveWindow());
    QTest::keyClick(&desk.window, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(desk.ran, QStringList{"view.reset-layout"});
}

void ActionTest::keysOfLaterActionsAreRebound()
{
    Desk desk;
    Keys keys(desk.actions, desk.settings);
    desk.settings.setKeys({{"bytes.find", "Ctrl+G"}});
    desk.add("bytes.find", "Find", {QKeySequence::Find}, "");
    QCOMPARE(desk.actions.find("bytes.find")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_G));
}

void ActionTest::conflictingKeysAreSeenAndMoved()
{
    Desk desk;
    Keys keys(desk.actions, desk.settings);
    const QKeySequence f10(Qt::Key_F10);
    QCOMPARE(keys.conflict("file.open", f10), desk.actions.find("case.step"));
    QVERIFY(!keys.conflict("case.step", f10));
    keys.assign("file.open", f10);
    QCOMPARE(desk.actions.find("file.open")->shortcut(), f10);
    QVERIFY(desk.actions.find("case.step")->shortcuts().isEmpty());
    QVERIFY(!keys.conflict("file.open", f10));
}

void ActionTest::keysGoBackToDefault()
{
    Desk desk;
    Keys keys(desk.actions, desk.settings);
    keys.assign("case.step", QKeySequence(Qt::Key_F2));
    QVERIFY(keys.isChanged("case.step"));
    keys.reset("case.step");
    QCOMPARE(desk.actions.find("case.step")->shortcut(), QKeySequence(Qt::Key_F10));
    QVERIFY(!keys.isChanged("case.step"));
}

QTEST_MAIN(ActionTest)
#include "action_test.moc"
