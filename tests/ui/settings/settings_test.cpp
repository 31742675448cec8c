// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"
#include "settings/event_files_box.h"
#include "settings/key_editor.h"
#include "settings/key_table.h"
#include "settings/language.h"
#include "settings/own_events.h"
#include "settings/recent_files.h"
#include "settings/settings_page.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace attest::ui;

namespace {

/// The page as a person has it.
struct Page {
    Settings settings;
    Actions actions;
    Keys keys{actions, settings};
    std::unique_ptr<SettingsPage> page;

    Page()
    {
        actions.add({"case.step", QStringLiteral("&Step"), {Qt::Key_F10}, {}, {}});
        actions.add({"file.open", QStringLiteral("&Open"), {QKeySequence::Open}, {}, {}});
        page = std::make_unique<SettingsPage>(settings, actions, keys);
        page->resize(1000, 700);
        page->show();
    }
    template <typename T>
    T* find(const char* name) const
    {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void defaultsHoldWithoutAFile();
    void valuesOutliveTheProgram();
    void defaultsAreNotWritten();
    void brokenValuesFallBack();
    void filesOfLaterVersionsAreLeftAlone();
    void folderInPlaceOfAFileIsTold();
    void recentFilesAreBoundedAndPinned();
    void recentFilesAreNamedOnce();
    void recentFilesCanBeSwitchedOff();
    void themeIsChosenByKey();
    void fontSizeChangesTheWindow();
    void languageIsChosenByKey();
    void missingLanguagesAreSaid();
    void privacyIsSwitchedByKey();
    void kindsOfLinesAreAddedAndRemoved();
    void aCatalogueThatCannotBeUsedSaysWhere();
    void allowedProgramsAreForgotten();
    void keysAreAssignedInThePage();
    void keyTableIsSound();
};

void SettingsTest::defaultsHoldWithoutAFile()
{
    const Settings settings;
    QCOMPARE(settings.theme(), SchemeChoice::System);
    QCOMPARE(settings.language(), QStringLiteral("system"));
    QVERIFY(settings.remembersRecent() && settings.autosaves());
    QVERIFY(settings.trouble().isEmpty());
}

void SettingsTest::valuesOutliveTheProgram()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath("deep/assayer.ini");
    {
        Settings settings(file);
        settings.setTheme(SchemeChoice::Dark);
        settings.setFontStep(2);
        settings.setAutosaves(false);
        settings.setKeys({{"case.step", "F2"}, {"case.run", ""}});
        settings.setSession({"/a b/ä,;\"\n.attestcase"}, 0);
    }
    const Settings settings(file);
    QCOMPARE(settings.theme(), SchemeChoice::Dark);
    QCOMPARE(settings.fontStep(), 2);
    QVERIFY(!settings.autosaves());
    QCOMPARE(settings.keys().value("case.step"), QStringLiteral("F2"));
    QVERIFY(settings.keys().contains("case.run"));
    QCOMPARE(settings.session(), QStringList{"/a b/ä,;\"\n.attestcase"});
}

void SettingsTest::defaultsAreNotWritten()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath("assayer.ini");
    Settings settings(file);
    settings.setTheme(SchemeChoice::Dark);
    settings.setTheme(SchemeChoice::System);
    settings.flush();
    const QSettings read(file, QSettings::IniFormat);
    QVERIFY(!read.contains("appearance/theme"));
    QCOMPARE(read.value("schema").toInt(), 1);
}

void SettingsTest::brokenValuesFallBack()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath("assayer.ini");
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("schema=1\n[appearance]\ntheme=plaid\nfontStep=9000\n[recent]\nfiles=@Broken(\n");
    text.close();
    const Settings settings(file);
    QCOMPARE(settings.theme(), SchemeChoice::System);
    QCOMPARE(settings.fontStep(), 6);
}

void SettingsTest::filesOfLaterVersionsAreLeftAlone()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath("assayer.ini");
    {
        QSettings later(file, QSettings::IniFormat);
        later.setValue("schema", 99);
        later.setValue("appearance/theme", "dark");
    }
    {
        Settings settings(file);
        QVERIFY(settings.isOfLaterVersion());
        QVERIFY(!settings.trouble().isEmpty());
        QCOMPARE(settings.theme(), SchemeChoice::Dark);
        settings.setTheme(SchemeChoice::Light);
        QCOMPARE(settings.theme(), SchemeChoice::Light); // For this start.
    }
    QCOMPARE(QSettings(file, QSettings::IniFormat).value("appearance/theme").toString(),
        QStringLiteral("dark"));
}

void SettingsTest::folderInPlaceOfAFileIsTold()
{
    const QTemporaryDir folder;
    const Settings settings(folder.path());
    QVERIFY(!settings.trouble().isEmpty());
}

void SettingsTest::recentFilesAreBoundedAndPinned()
{
    Settings settings;
    RecentFiles recent(settings);
    recent.add("/first");
    recent.setPinned("/first", true);
    for (int i = 0; i < 40; ++i) {
        recent.add(QStringLiteral("/file%1").arg(i));
    }
    QCOMPARE(recent.all().size(), RecentFiles::kMost);
    QCOMPARE(recent.all().front().path, QStringLiteral("/first"));
    QCOMPARE(recent.all().at(1).path, QStringLiteral("/file39"));
    recent.add("/file30");
    QCOMPARE(recent.all().at(1).path, QStringLiteral("/file30"));
    recent.remove("/file30");
    QCOMPARE(recent.all().at(1).path, QStringLiteral("/file39"));
    recent.clear();
    QCOMPARE(recent.all().size(), 1);
}

void SettingsTest::recentFilesAreNamedOnce()
{
    Settings settings;
    RecentFiles recent(settings);
    recent.add("/cases/x");
    recent.add("/cases/out/../x");
    recent.add("/cases//x");
    QCOMPARE(recent.all().size(), 1);
    QCOMPARE(recent.all().front().path, QStringLiteral("/cases/x"));
    // As earlier versions kept them.
    settings.setRecent({"/cases/x", "*/cases/./x"});
    QCOMPARE(recent.all().size(), 1);
}

void SettingsTest::recentFilesCanBeSwitchedOff()
{
    Settings settings;
    RecentFiles recent(settings);
    recent.add("/first");
    settings.setRemembersRecent(false);
    QVERIFY(recent.all().isEmpty());
    recent.add("/second");
    QVERIFY(recent.all().isEmpty());
}

void SettingsTest::themeIsChosenByKey()
{
    Page page;
    const Appearance appearance(*qApp, page.settings);
    auto* theme = page.find<QComboBox>("theme");
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(page.settings.theme(), SchemeChoice::Dark);
    QTRY_COMPARE(schemeOf(page.page->palette()), Scheme::Dark);
    QTest::keyClick(theme, Qt::Key_Up);
    QTRY_COMPARE(schemeOf(page.page->palette()), Scheme::Light);
}

void SettingsTest::fontSizeChangesTheWindow()
{
    Page page;
    const Appearance appearance(*qApp, page.settings);
    const auto before = page.page->fontMetrics().height();
    auto* step = page.find<QComboBox>("fontStep");
    QTest::keyClick(step, Qt::Key_End);
    QCOMPARE(page.settings.fontStep(), 6);
    QTRY_VERIFY(page.page->fontMetrics().height() > before);
    QTest::keyClick(step, Qt::Key_Home);
    QTRY_VERIFY(page.page->fontMetrics().height() < before);
    page.settings.setFontStep(0);
}

void SettingsTest::languageIsChosenByKey()
{
    Page page;
    auto* language = page.find<QComboBox>("language");
    QTest::keyClick(language, Qt::Key_End);
    QTRY_COMPARE(page.settings.language(), QStringLiteral("de"));
}

void SettingsTest::missingLanguagesAreSaid()
{
    Language language;
    QCOMPARE(language.use("xx"), Language::Found::No);
    QCOMPARE(language.use("../../etc"), Language::Found::No);
    QCOMPARE(language.spoken(), QStringLiteral("en"));
    QCOMPARE(language.use("en"), Language::Found::Yes);
}

void SettingsTest::privacyIsSwitchedByKey()
{
    Page page;
    QTest::keyClick(page.find<QCheckBox>("rememberRecent"), Qt::Key_Space);
    QVERIFY(!page.settings.remembersRecent());
    QTest::keyClick(page.find<QCheckBox>("autosave"), Qt::Key_Space);
    QVERIFY(!page.settings.autosaves());
}

void SettingsTest::kindsOfLinesAreAddedAndRemoved()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"events":[{"id":"drained","text":"node drained"}]})");
    file.close();
    Page page;
    auto* box = page.page->findChild<EventFilesBox*>();
    QVERIFY(page.find<QLabel>("noEventFiles")->isVisibleTo(box));
    box->choose = [path](QWidget*) { return QStringList{path}; };
    page.find<QPushButton>("addEventFiles")->click();
    page.find<QPushButton>("addEventFiles")->click(); // it is there already
    QCOMPARE(page.settings.liveEventFiles(), QStringList{path});
    auto* list = page.find<QTreeWidget>("eventFiles");
    QCOMPARE(list->topLevelItemCount(), 1);
    QVERIFY2(list->topLevelItem(0)->text(1).startsWith("Used: 1 kind"),
        qPrintable(list->topLevelItem(0)->text(1)));
    QSignalSpy again(&page.settings, &Settings::changed);
    page.find<QPushButton>("readEventFiles")->click();
    QCOMPARE(again.size(), 1);
    const auto own = readOwnEvents(page.settings.liveEventFiles()).events;
    QCOMPARE(own.idOf(own.find("node drained")), "drained");
    list->setCurrentItem(list->topLevelItem(0));
    page.find<QPushButton>("removeEventFile")->click();
    QVERIFY(page.settings.liveEventFiles().isEmpty());
    QVERIFY(page.find<QLabel>("noEventFiles")->isVisibleTo(box));
}

void SettingsTest::aCatalogueThatCannotBeUsedSaysWhere()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"events\":[\n{\"id\":\"a\",\"text\":\"b\",\"roll\":\"x\"}]}");
    file.close();
    Page page;
    page.settings.setLiveEventFiles({path, folder.filePath(QStringLiteral("none.json"))});
    auto* list = page.find<QTreeWidget>("eventFiles");
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY2(list->topLevelItem(0)->text(1).contains("in line 2, at roll: there is no such member"),
        qPrintable(list->topLevelItem(0)->text(1)));
    QVERIFY2(list->topLevelItem(1)->text(1).contains("none.json"),
        qPrintable(list->topLevelItem(1)->text(1)));
}

void SettingsTest::allowedProgramsAreForgotten()
{
    Page page;
    auto* forget = page.find<QPushButton>("forgetPrograms");
    QVERIFY(!forget->isVisibleTo(page.page.get()));
    page.settings.setLivePrograms({QStringLiteral("5e6f")});
    QVERIFY(forget->isVisibleTo(page.page.get()));
    forget->click();
    QVERIFY(page.settings.livePrograms().isEmpty());
    QVERIFY(!forget->isVisibleTo(page.page.get()));
}

void SettingsTest::keysAreAssignedInThePage()
{
    Page page;
    auto* view = page.page->findChild<QTableView*>();
    QTest::keyClicks(page.page->findChild<KeyEditor*>()->findChild<QLineEdit*>(), "open");
    QCOMPARE(view->model()->rowCount(), 1);
    view->selectRow(0);
    auto* field = page.find<QKeySequenceEdit>("newKeys");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F10);
    QTRY_VERIFY(page.find<QLabel>("keyConflict")->text().contains("Step"));
    QTest::keyClick(page.find<QPushButton>("assignKeys"), Qt::Key_Space);
    QCOMPARE(page.actions.find("file.open")->shortcut(), QKeySequence(Qt::Key_F10));
    QVERIFY(page.actions.find("case.step")->shortcuts().isEmpty());
}

void SettingsTest::keyTableIsSound()
{
    Page page;
    KeyTable table(page.actions, page.keys);
    const QAbstractItemModelTester tester(
        &table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.actions.add({"bytes.find", QStringLiteral("Find"), {}, {}, {}});
    page.keys.assign("bytes.find", QKeySequence(Qt::Key_F3));
    const int row = table.rowOf("bytes.find");
    QCOMPARE(table.index(row, KeyTable::Bound).data().toString(), QStringLiteral("F3"));
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
