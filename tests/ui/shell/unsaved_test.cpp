// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_page.h"
#include "session/samples.h"
#include "shell/autosave.h"
#include "shell/main_window.h"
#include "theme/text.h"
#include "ui/support/sample_case.h"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <sys/stat.h>

using namespace attest;
using namespace attest::ui;

namespace {

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, {"*.attestcase"}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files << all.next();
    }
    return files;
}

/// A window with the sample open and a note written.
struct Edited {
    QTemporaryDir folder;
    Settings settings;
    std::unique_ptr<MainWindow> window;

    Edited()
    {
        window = std::make_unique<MainWindow>(Surroundings{&settings, nullptr, folder.path()});
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        open();
        if (auto* live = window->cases().shown()) {
            live->setNote("", QStringLiteral("seen"));
        }
    }
    void open()
    {
        const auto before = window->cases().all().size();
        window->actions().find("file.sample-accepted")->trigger();
        QTRY_VERIFY(window->cases().all().size() > before);
    }
    QPushButton* button(const QString& text) const
    {
        for (auto* each : window->content().notices().findChildren<QPushButton*>()) {
            if (QString(each->text()).remove(u'&') == text) {
                return each;
            }
        }
        return nullptr;
    }
};

} // namespace

class UnsavedTest : public QObject {
    Q_OBJECT
private slots:
    void editsAreKeptForTheirOwnerAlone();
    void whatIsNoFileOfItsOwnIsLeftAlone();
    void nothingIsKeptBeyondALink();
    void discardingAsksAgain();
    void tokensAreKeptWithoutTheirSignature();
    void recoveredTokensDoNotReplaceWholeOnes();
    void savingTakesThemAway();
    void switchingItOffTakesThemAway();
    void orderlyEndLeavesNothing();
    void whatIsRunningIsNotOffered();
    void closingAsksInTheWindow();
    void closingDiscards();
    void closingSavesFirst();
    void windowAsksBeforeItGoes();
    void sessionIsRestored();
    void placeIsRestored();
    void sessionIsNotKeptWithoutConsent();
};

void UnsavedTest::editsAreKeptForTheirOwnerAlone()
{
    Edited e;
    QVERIFY(filesIn(e.folder.path()).isEmpty());
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    const QFileInfo file(filesIn(e.folder.path()).front());
    QCOMPARE(file.permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QCOMPARE(QFileInfo(file.path()).permissions() & (QFile::ExeGroup | QFile::ExeOther),
        QFile::Permissions());
    const auto read = casefile::load(utf8(file.filePath()));
    QVERIFY(read);
    QCOMPARE(read->notes.size(), 1U);
}

void UnsavedTest::nothingIsKeptBeyondALink()
{
    QTemporaryDir elsewhere;
    QTemporaryDir folder;
    const auto link = folder.filePath("unsaved");
    QVERIFY(QFile::link(elsewhere.path(), link));
    OpenCases cases;
    Settings settings;
    Autosave autosave(cases, settings, link);
    QSignalSpy troubled(&autosave, &Autosave::troubled);
    cases.add(test::acceptedCase(), QStringLiteral("c"));
    QTRY_VERIFY(cases.shown());
    cases.shown()->setNote("", QStringLiteral("seen"));
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY(troubled.front().front().toString().contains(link));
    QVERIFY(QDir(elsewhere.path()).isEmpty());
    QVERIFY(autosave.leftovers().isEmpty());
}

void UnsavedTest::discardingAsksAgain()
{
    Edited e;
    const auto own = e.folder.path() + QStringLiteral("/unsaved/killed");
    QVERIFY(QDir().mkpath(own));
    QVERIFY(!casefile::save(
        utf8(own + "/1.attestcase"), test::acceptedCase(), casefile::TokenKeeping::StripSignature));
    const auto press = [&](const char* text) {
        auto* button = e.button(QString::fromUtf8(text));
        QVERIFY2(button, text);
        QTest::keyClick(button, Qt::Key_Space);
    };
    e.window->offerLeftovers();
    press("Discard…");
    QVERIFY(QFile::exists(own + "/1.attestcase"));
    press("Keep");
    QVERIFY(e.button(QStringLiteral("Open")));
    press("Discard…");
    press("Discard for good");
    QVERIFY(!QFile::exists(own + "/1.attestcase"));
}

void UnsavedTest::tokensAreKeptWithoutTheirSignature()
{
    Edited e;
    auto c = e.window->cases().shown()->kept();
    verify::Evidence token;
    token.method = verify::Method::AzureMsi;
    token.bytes = copyBytes(asBytes("eyJhbGciOiJSUzI1NiJ9.e30.c2VjcmV0LXNpZ25hdHVyZQ"));
    c.evidence = {token};
    e.window->cases().shown()->edit(QStringLiteral("Another"), c);
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    QFile file(filesIn(e.folder.path()).front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("c2VjcmV0LXNpZ25hdHVyZQ"));
}

void UnsavedTest::recoveredTokensDoNotReplaceWholeOnes()
{
    const QTemporaryDir folder;
    const auto kept = folder.filePath("1.attestcase");
    auto c = test::acceptedCase();
    OpenCases cases;
    QVERIFY(!casefile::save(utf8(kept), c, casefile::TokenKeeping::StripSignature));
    const auto saved = folder.filePath("document.attestcase");
    QVERIFY(QFile::copy(kept, saved));
    cases.recover(kept, "document", saved);
    QTRY_COMPARE(cases.all().size(), 1U);
    QCOMPARE(cases.shown()->path(), saved);
    verify::Evidence token;
    token.method = verify::Method::AzureMsi;
    token.bytes = copyBytes(asBytes("eyJhbGciOiJSUzI1NiJ9.e30.c2VjcmV0LXNpZ25hdHVyZQ"));
    c.evidence = {token};
    QVERIFY(!casefile::save(utf8(kept), c, casefile::TokenKeeping::StripSignature));
    cases.recover(kept, "token", saved);
    QTRY_COMPARE(cases.all().size(), 2U);
    QVERIFY(cases.shown()->path().isEmpty());
    QVERIFY(cases.shown()->isEdited());
}

void UnsavedTest::savingTakesThemAway()
{
    Edited e;
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    e.window->cases().shown()->setKeptAt(QStringLiteral("/somewhere/x.attestcase"));
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 0);
}

void UnsavedTest::switchingItOffTakesThemAway()
{
    Edited e;
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    e.settings.setAutosaves(false);
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 0);
    e.window->cases().shown()->setNote("", QStringLiteral("more"));
    QTest::qWait(Autosave::kDelay * 2); // Nothing is to happen, and that has no signal.
    QCOMPARE(filesIn(e.folder.path()).size(), 0);
}

void UnsavedTest::orderlyEndLeavesNothing()
{
    Edited e;
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    e.window.reset();
    QCOMPARE(filesIn(e.folder.path()).size(), 0);
    QVERIFY(QDir(e.folder.filePath("unsaved")).isEmpty());
}

void UnsavedTest::whatIsRunningIsNotOffered()
{
    Edited e;
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    MainWindow other(Surroundings{&e.settings, nullptr, e.folder.path()});
    other.show();
    other.offerLeftovers();
    QCOMPARE(other.content().notices().count(), 0);
    QCOMPARE(filesIn(e.folder.path()).size(), 1);
}

void UnsavedTest::closingAsksInTheWindow()
{
    Edited e;
    QTest::keyClick(e.window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(e.window->cases().all().size(), 1U);
    QVERIFY(!QApplication::activeModalWidget());
    auto* keep = e.button("Keep open");
    QVERIFY(keep);
    QTest::keyClick(keep, Qt::Key_Space);
    QCOMPARE(e.window->cases().all().size(), 1U);
    QCOMPARE(e.window->content().notices().count(), 0);
}

void UnsavedTest::closingDiscards()
{
    Edited e;
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 1);
    e.window->actions().find("file.close")->trigger();
    QTest::mouseClick(e.button("Discard changes"), Qt::LeftButton);
    QVERIFY(e.window->cases().all().empty());
    QTRY_COMPARE(filesIn(e.folder.path()).size(), 0);
}

void UnsavedTest::closingSavesFirst()
{
    OpenCases cases;
    Actions actions;
    MessageBar notices;
    Closing closing(cases, actions, notices, nullptr);
    // Stands for the action that saves: the real one asks for a name.
    connect(actions.add({"file.save", QStringLiteral("Save"), {}, {}, {}}), &QAction::triggered,
        &cases, [&] { cases.shown()->setKeptAt(QStringLiteral("/x/%1").arg(cases.all().size())); });
    for (int i = 0; i < 2; ++i) {
        cases.add(test::acceptedCase(), QStringLiteral("case %1").arg(i));
        QTRY_COMPARE(cases.all().size(), static_cast<std::size_t>(i) + 1);
        cases.shown()->setNote("", QStringLiteral("seen"));
    }
    QSignalSpy ready(&closing, &Closing::readyToQuit);
    QVERIFY(!closing.mayQuit());
    auto* save = notices.findChild<QPushButton*>();
    QCOMPARE(QString(save->text()).remove(u'&'), QStringLiteral("Save all and close"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(!cases.all()[0]->isEdited() && !cases.all()[1]->isEdited());
    QVERIFY(closing.mayQuit());
}

void UnsavedTest::windowAsksBeforeItGoes()
{
    Edited e;
    QVERIFY(!e.window->close());
    QVERIFY(e.window->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(e.button("Discard changes"), Qt::LeftButton);
    QTRY_VERIFY(!e.window->isVisible());
}

void UnsavedTest::sessionIsRestored()
{
    const QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 2; ++i) {
        paths << folder.filePath(QStringLiteral("case %1.attestcase").arg(i));
        QFile file(paths.back());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto text = session::samples()[static_cast<std::size_t>(i)].text;
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    Settings settings;
    {
        MainWindow window({&settings, nullptr, {}});
        window.show();
        window.cases().openFile(paths[0]);
        QTRY_COMPARE(window.cases().all().size(), 1U);
        window.cases().openFile(paths[1]);
        QTRY_COMPARE(window.cases().all().size(), 2U);
        window.cases().show(window.cases().all()[0]);
        window.resize(1111, 777);
        QVERIFY(window.close());
    }
    QCOMPARE(settings.session(), paths);
    MainWindow window({&settings, nullptr, {}});
    window.restoreLayout();
    window.show();
    window.restoreCases();
    QTRY_COMPARE(window.cases().all().size(), 2U);
    QTRY_COMPARE(window.cases().shown()->path(), paths[0]);
    QCOMPARE(window.size(), QSize(1111, 777));
}

void UnsavedTest::placeIsRestored()
{
    const QTemporaryDir folder;
    const auto sample = [&folder](std::size_t which) {
        QFile file(folder.filePath(QStringLiteral("case %1.attestcase").arg(which)));
        const auto text = session::samples()[which].text;
        if (!file.open(QIODevice::WriteOnly)
            || file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
            qFatal("a case cannot be written");
        }
        return file.fileName();
    };
    Settings settings;
    {
        MainWindow window({&settings, nullptr, {}});
        window.show();
        window.cases().openFile(sample(0));
        QTRY_COMPARE(window.cases().all().size(), 1U);
        window.content().go(Place::Live);
        QVERIFY(window.close());
    }
    MainWindow window({&settings, nullptr, {}});
    window.restorePlace();
    window.show();
    QCOMPARE(window.content().place(), Place::Live);
    QTRY_VERIFY(window.findChild<LivePage*>() && window.content().livePage().isVisible());
    window.restoreCases();
    QTRY_COMPARE(window.cases().all().size(), 1U);
    QTRY_COMPARE(window.content().place(), Place::Live);
    // From then on a case that is opened is what is wanted.
    window.cases().openFile(sample(1));
    QTRY_COMPARE(window.content().place(), Place::Case);
    QVERIFY(window.close());
    QVERIFY(settings.sessionPlace().isEmpty());
}

void UnsavedTest::sessionIsNotKeptWithoutConsent()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath("case.attestcase");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto text = session::samples()[0].text;
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
    Settings settings;
    settings.setRemembersRecent(false);
    MainWindow window({&settings, nullptr, {}});
    window.show();
    window.cases().openFile(path);
    QTRY_COMPARE(window.cases().all().size(), 1U);
    QVERIFY(window.close());
    QVERIFY(settings.session().isEmpty());
    QVERIFY(settings.recent().isEmpty());
}

// Somebody who can write to the folder put pipes and links in it: reading one would wait for ever.
void UnsavedTest::whatIsNoFileOfItsOwnIsLeftAlone()
{
    QTemporaryDir state;
    const auto base = state.path() + QStringLiteral("/unsaved");
    const auto path = [&](const char* name) { return utf8(base + u'/' + QLatin1String(name)); };
    QVERIFY(QDir().mkpath(base + QStringLiteral("/lock-is-a-pipe")));
    QVERIFY(QDir().mkpath(base + QStringLiteral("/about-is-a-pipe")));
    QCOMPARE(::mkfifo(path("lock-is-a-pipe/lock").c_str(), 0600), 0);
    QCOMPARE(::mkfifo(path("about-is-a-pipe/1.attestcase.about").c_str(), 0600), 0);
    QFile kept(base + QStringLiteral("/about-is-a-pipe/1.attestcase"));
    QVERIFY(kept.open(QIODevice::WriteOnly));
    OpenCases cases;
    Settings settings;
    const Autosave autosave(cases, settings, base);
    const auto left = autosave.leftovers();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().name, QStringLiteral("1.attestcase"));
}

QTEST_MAIN(UnsavedTest)
#include "unsaved_test.moc"
