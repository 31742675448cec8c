// SPDX-License-Identifier: GPL-3.0-or-later
// gallery FOLDER [light|dark] [WIDTHxHEIGHT] [DOCK...]: photographs the window with the sample that is
// rejected, and again with each of the docks in front. "@lab", "@settings", "@help", "@about",
// "@azure" (in all its parts, connected to the lab), "@live" (the lab watched, its forms), "@palette" and "@notices" are photographed likewise.
// The id of an action in place of a dock is triggered, and the window that it opens photographed;
// "what-if" supposes something. "language=de" speaks another language from the start.
#include "azure/azure_page.h"
#include "azure/doctor_page.h"
#include "logs/line_detail.h"
#include "logs/log_table.h"
#include "servers/live_page.h"
#include "settings/language.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "theme/style.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QTreeView>

#include <functional>
#include <map>

namespace {

using namespace attest::ui;

// Every part of the place, signed in to the lab.
bool photographAzure(MainWindow& window, const std::function<bool(const QString&)>& photograph)
{
    constexpr int kPatience = 60000;
    auto& desk = window.azure();
    desk.connectToLab();
    if (!QTest::qWaitFor([&] { return desk.standing() == AzureDesk::Standing::In; }, kPatience)) {
        return false;
    }
    auto& page = window.content().azurePage();
    bool kept = photograph(QStringLiteral("azure-connections"));
    page.go(AzurePage::Part::Explorer);
    page.findChild<QAbstractButton*>(QStringLiteral("load"))->click();
    auto* tree = page.findChild<QTreeView*>(QStringLiteral("resources"));
    (void)QTest::qWaitFor(
        [&] { return tree->model()->rowCount(tree->model()->index(0, 0)) > 0; }, kPatience);
    const auto subscription = tree->model()->index(0, 0, tree->model()->index(0, 0));
    tree->expand(subscription);
    (void)QTest::qWaitFor([&] { return tree->model()->rowCount(subscription) > 2; }, kPatience);
    tree->setCurrentIndex(tree->model()->index(0, 0, subscription));
    kept = photograph(QStringLiteral("azure-explorer")) && kept;
    page.go(AzurePage::Part::Fetch);
    kept = photograph(QStringLiteral("azure-fetch")) && kept;
    page.go(AzurePage::Part::Doctor);
    page.findChild<QAbstractButton*>(QStringLiteral("runDoctor"))->click();
    (void)QTest::qWaitFor([&] { return !page.doctor().isRunning(); }, kPatience);
    kept = photograph(QStringLiteral("azure-doctor")) && kept;
    desk.signOut();
    page.go(AzurePage::Part::Connections);
    return photograph(QStringLiteral("azure-signed-out")) && kept;
}

// A source that nobody answers for, and its form.
bool photographEdit(
    LiveDesk& desk, LivePage& page, const std::function<bool(const QString&)>& photograph)
{
    SourceEntry loki;
    loki.id = "loki";
    loki.kind = SourceEntry::Kind::Loki;
    loki.name = "Loki of the east";
    loki.address = "loki+http://127.0.0.1:1?{namespace=\"spirl-system\"}";
    loki.signIn = SourceEntry::SignIn::Basic;
    loki.user = "reader";
    desk.add({loki}, QStringLiteral("secret"));
    page.editSource(loki.id);
    bool kept = photograph(QStringLiteral("live-edit"));
    page.showWatched();
    auto* servers = page.findChild<QListView*>(QStringLiteral("servers"));
    servers->setCurrentIndex(servers->model()->index(0, 0));
    kept = photograph(QStringLiteral("live-unreachable")) && kept;
    desk.remove(loki.id);
    return kept;
}

// The place while the lab is watched, its forms, and an alert.
bool photographLive(MainWindow& window, const std::function<bool(const QString&)>& photograph)
{
    constexpr int kPatience = 60000;
    constexpr std::uint64_t kLines = 60;
    auto& desk = window.live();
    auto& page = window.content().livePage();
    bool kept = true;
    for (const auto kind : {SourceEntry::Kind::Kubernetes, SourceEntry::Kind::Command}) {
        page.addSource(kind);
        kept = photograph(QStringLiteral("live-add-%1").arg(static_cast<int>(kind))) && kept;
    }
    kept = photographEdit(desk, page, photograph) && kept;
    desk.startLab();
    const auto enough = [&] {
        return !desk.servers().empty() && desk.servers().front().lines > kLines && desk.alerts()
            && desk.alerts()->firing() > 0;
    };
    if (!QTest::qWaitFor(enough, kPatience)) {
        return false;
    }
    kept = photograph(QStringLiteral("live-watched")) && kept;
    auto* servers = page.findChild<QListView*>(QStringLiteral("servers"));
    servers->setCurrentIndex(servers->model()->index(0, 0));
    kept = photograph(QStringLiteral("live-server")) && kept;
    auto* log = page.findChild<LogTable*>();
    log->setCurrent(log->order().row(0));
    (void)QTest::qWaitFor(
        [&] { return page.findChild<LineDetail*>()->facts().has_value(); }, kPatience);
    kept = photograph(QStringLiteral("live-line")) && kept;
    page.showAlert(desk.alerts()->history.events.back());
    QTest::qWait(500);
    kept = photograph(QStringLiteral("live-alert")) && kept;
    page.showRules();
    return photograph(QStringLiteral("live-rules")) && kept;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace attest::ui;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-gallery"));
    const auto words = QApplication::arguments();
    const auto folder = words.value(1, QStringLiteral("."));
    const auto scheme = words.value(2, QStringLiteral("light"));
    const auto size = words.value(3, QStringLiteral("1440x900")).split(QLatin1Char('x'));
    applyScheme(
        application, scheme == QLatin1String("dark") ? SchemeChoice::Dark : SchemeChoice::Light);

    Language language;
    language.use(QStringLiteral("en"));
    for (const auto& word : words) {
        if (word.startsWith(QLatin1String("language="))) {
            language.use(word.section(u'=', 1));
        }
    }
    const QTemporaryDir spool;
    Surroundings around;
    around.liveWays = realLiveWays(spool.path());
    MainWindow window(around);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const auto photograph = [&](const QString& name) {
        QTest::qWait(50);
        return window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, scheme));
    };
    bool kept = photograph(QStringLiteral("start"));
    QSignalSpy shown(&window.cases(), &OpenCases::shownChanged);
    window.actions().find(QStringLiteral("file.sample-replayed"))->trigger();
    if (shown.isEmpty() && !shown.wait(10000)) {
        return 1;
    }
    auto* live = window.cases().shown();
    if (const auto blocking = live->report().shown()->blocking) {
        live->selection().selectStage(*blocking);
    }
    kept = photograph(QStringLiteral("case")) && kept;
    const std::map<QString, Place> places{{QStringLiteral("@lab"), Place::Lab},
        {QStringLiteral("@settings"), Place::Settings}, {QStringLiteral("@help"), Place::Help},
        {QStringLiteral("@about"), Place::About}, {QStringLiteral("@azure"), Place::Azure},
        {QStringLiteral("@live"), Place::Live}, {QStringLiteral("@catalogue"), Place::Catalogue}};
    for (const auto& what : words.mid(4)) {
        if (what == QLatin1String("what-if")) {
            auto whatIf = live->whatIf();
            whatIf.now = live->kept().context.now + attest::Duration{1800};
            whatIf.nonce = "another";
            live->suppose(what, whatIf);
            window.actions().find(QStringLiteral("case.compare-truth"))->setChecked(true);
            kept = photograph(what) && kept;
            live->undoStack().undo();
            continue;
        }
        if (what.startsWith(QLatin1String("language="))) {
            continue;
        }
        if (auto* action = window.actions().find(what)) {
            action->trigger();
            QTest::qWait(500);
            kept = photograph(what) && kept;
            for (auto* other : QApplication::topLevelWidgets()) {
                if (other->isVisible() && other != &window && other->windowType() == Qt::Window) {
                    kept = other->grab().save(
                               QStringLiteral("%1/%2-window-%3.png").arg(folder, what, scheme))
                        && kept;
                    other->close();
                }
            }
            continue;
        }
        if (what == QLatin1String("@palette")) {
            window.palettePanel().open();
        } else if (what == QLatin1String("@notices")) {
            window.cases().openFile(QStringLiteral("/dev/zero"));
            window.cases().add(live->kept(), QStringLiteral("another.attestcase"));
            live->setNote("", QStringLiteral("seen"));
            QTest::qWait(500);
            window.cases().show(live);
            window.content().closing().close(live);
        } else if (const auto found = places.find(what); found != places.end()) {
            window.content().go(found->second);
        } else {
            window.casePage().reveal(what);
        }
        kept = photograph(QString(what).remove(u'@')) && kept;
        if (what == QLatin1String("@azure")) {
            kept = photographAzure(window, photograph) && kept;
        }
        if (what == QLatin1String("@live")) {
            kept = photographLive(window, photograph) && kept;
        }
        if (what == QLatin1String("@palette")) {
            window.palettePanel().hide();
        }
    }
    return kept ? 0 : 1;
}
