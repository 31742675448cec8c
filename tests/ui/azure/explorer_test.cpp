// SPDX-License-Identifier: GPL-3.0-or-later
// The explorer with more than fits a page, with a service that is busy, and with one that lies.
#include "azure/resource_model.h"
#include "azure/resource_view.h"
#include "lab/arm/service.h"
#include "rig.h"
#include "theme/tip.h"

#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QTreeWidget>

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <thread>

using namespace attest;
using namespace attest::ui;
using attest::test::Rig;

namespace {

constexpr int kLong = 30000;
constexpr int kMachines = 1000;
constexpr int kPage = 100;

/// A pause that lasts until the test ends it, on a clock that only the test moves.
struct Pauses {
    std::atomic<std::int64_t> now{1'795'168'800};
    std::atomic<bool> over = false;

    Rig::Changed ways()
    {
        return [this](AzureWays& ways) {
            ways.clock = [this] { return Time{now, 0}; };
            ways.pause = [this](auto, const net::Cancel& cancel) {
                while (!over && !cancel.asked()) {
                    std::this_thread::yield();
                }
                return !cancel.asked();
            };
        };
    }
};

/// The explorer of somebody who is signed in to a tenant of the test's.
struct Explorer {
    explicit Explorer(
        const std::function<void(lab::World&)>& change = {}, const Rig::Changed& ways = {})
        : rig(Rig::Sessions::Real, ways)
    {
        rig.enterLab();
        rig.page->go(AzurePage::Part::Explorer);
        if (change) {
            rig.lab->tenant().change(change);
        }
        model = rig.page->findChild<ResourceModel*>();
        tree = rig.find<QTreeView>("resources");
    }
    /// Its pages hold as many as in life, and not the lab's few.
    void usePages()
    {
        lab::arm::Options options;
        options.pageSize = kPage;
        rig.lab->intercept(lab::Azure::Arm,
            [handler = lab::arm::Service::make(rig.lab->sharedTenant(), options)->handler()](
                const auto& request, const auto&) { return handler(request); });
    }
    void load()
    {
        rig.click("load");
        QTRY_VERIFY_WITH_TIMEOUT(!model->isLoading(), kLong);
    }
    /// The subscription of that number as the tree has it.
    QModelIndex subscription(int row = 0)
    {
        return tree->model()->index(row, 0, tree->model()->index(0, 0));
    }
    void open(const QModelIndex& index)
    {
        tree->setCurrentIndex(index);
        QTest::keyClick(tree, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount(index) > 0 && !model->isLoading(), kLong);
    }
    void filter(const QString& words)
    {
        auto* field = rig.find<QLineEdit>("filter");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, words);
    }
    /// A machine or scale set of the first subscription, once that is opened.
    QModelIndex resource(const QString& name)
    {
        const auto found = tree->model()->match(
            tree->model()->index(0, 0, subscription()), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.value(0);
    }
    [[nodiscard]] ResourceView* view() { return rig.page->findChild<ResourceView*>(); }
    [[nodiscard]] QString state() { return rig.find<QLabel>("listing")->text(); }

    Rig rig;
    ResourceModel* model = nullptr;
    QTreeView* tree = nullptr;
};

void addMachines(lab::World& world)
{
    const auto pattern = *lab::findMachine(world, "web-01");
    for (int i = 0; i < kMachines; ++i) {
        auto one = pattern;
        one.name = "vm-" + std::to_string(10'000 + i).substr(1);
        world.machines.push_back(std::move(one));
    }
}

/// Bytes that are in use, of all threads; mallinfo2() knows of the first alone.
std::size_t bytesInUse()
{
    char* text = nullptr;
    std::size_t size = 0;
    auto* stream = ::open_memstream(&text, &size);
    ::malloc_info(0, stream);
    std::fclose(stream);
    const QString all = QString::fromUtf8(text, static_cast<qsizetype>(size));
    std::free(text); // NOLINT: as open_memstream gives it
    const auto last = [&](const char* type) {
        const auto at = all.lastIndexOf(QStringLiteral("type=\"%1\"").arg(QLatin1String(type)));
        return all.mid(at)
            .section(u'"', 0, 8)
            .section(QStringLiteral("size=\""), 1)
            .section(u'"', 0, 0);
    };
    return last("current").toULongLong() - last("rest").toULongLong() - last("fast").toULongLong();
}

} // namespace

class ExplorerTest : public QObject {
    Q_OBJECT
private slots:
    void aThousandMachinesComePageByPage();
    void aThousandMachinesAreListedAgainInTheSameMemory();
    void theFilterHoldsForPagesThatComeLater();
    void aBusyServiceIsWaitedForInSight();
    void aPauseIsCappedAndSaysSo();
    void aPauseCanBeCancelled();
    void aListThatLeadsElsewhereEndsThere();
    void everyResourceIsShownAsJson_data();
    void everyResourceIsShownAsJson();
    void whatAMachineIsConnectedToIsShownAsJson();
    void aResourceIsShownAsJsonByItsId();
    void aMachineWithWindowsIsFetchedFromAsThat();
    void textOfTheServiceIsNoMarkup();
};

void ExplorerTest::aThousandMachinesComePageByPage()
{
    Explorer explorer(addMachines);
    explorer.usePages();
    explorer.load();
    int runs = 0, most = 0;
    QObject::connect(explorer.model, &QAbstractItemModel::rowsInserted, explorer.tree,
        [&](const QModelIndex&, int first, int last) {
            ++runs;
            most = std::max(most, last - first + 1);
        });
    explorer.open(explorer.subscription());
    QVERIFY(explorer.tree->model()->rowCount(explorer.subscription()) > kMachines);
    // What the window does at a stretch is one page, and once a page: so it answers in between.
    QCOMPARE(most, kPage);
    QVERIFY2(runs <= kMachines / kPage + 3, qPrintable(QString::number(runs)));
    QVERIFY2(explorer.state().contains(QString::number(explorer.model->listed())),
        qPrintable(explorer.state()));
    QVERIFY(explorer.model->listed() > kMachines);
}

void ExplorerTest::aThousandMachinesAreListedAgainInTheSameMemory()
{
    Explorer explorer(addMachines);
    explorer.usePages();
    std::vector<std::size_t> inUse;
    constexpr int kTimes = 5;
    for (int i = 0; i < kTimes; ++i) {
        explorer.load();
        explorer.open(explorer.subscription());
        QVERIFY(explorer.model->listed() > kMachines);
        inUse.push_back(bytesInUse());
    }
    constexpr std::size_t kRoom = 1U << 20U; // the list alone is more
    QVERIFY2(inUse.back() < inUse.at(1) + kRoom,
        qPrintable(QStringLiteral("%1 bytes, then %2").arg(inUse.at(1)).arg(inUse.back())));
}

void ExplorerTest::theFilterHoldsForPagesThatComeLater()
{
    Explorer explorer(addMachines);
    explorer.usePages();
    explorer.load();
    explorer.tree->setCurrentIndex(explorer.subscription());
    QTest::keyClick(explorer.tree, Qt::Key_Right);
    QTRY_VERIFY_WITH_TIMEOUT(explorer.model->isLoading(), kLong);
    explorer.filter(QStringLiteral("vm-0999"));
    QTRY_VERIFY_WITH_TIMEOUT(
        explorer.model->listed() > kMachines && !explorer.model->isLoading(), kLong);
    QCOMPARE(explorer.tree->model()->rowCount(explorer.subscription()), 1);
    QCOMPARE(explorer.tree->model()->index(0, 0, explorer.subscription()).data().toString(),
        QStringLiteral("vm-0999"));
    explorer.filter(QStringLiteral("vm-000"));
    QCOMPARE(explorer.tree->model()->rowCount(explorer.subscription()), 10);
    explorer.rig.find<QLineEdit>("filter")->clear();
    QVERIFY(explorer.tree->model()->rowCount(explorer.subscription()) > kMachines);
}

void ExplorerTest::aBusyServiceIsWaitedForInSight()
{
    Pauses pauses;
    Explorer explorer({}, pauses.ways());
    auto left = std::make_shared<std::atomic<int>>(1);
    explorer.rig.lab->intercept(lab::Azure::Arm, [left](const auto& request, const auto& next) {
        return (*left)-- > 0 ? lab::arm::throttled(12) : next(request);
    });
    explorer.rig.click("load");
    QTRY_VERIFY2_WITH_TIMEOUT(
        explorer.state().contains("12 s"), qPrintable(explorer.state()), kLong);
    QVERIFY(explorer.state().contains("429"));
    pauses.now += 5;
    QTRY_VERIFY2_WITH_TIMEOUT(
        explorer.state().contains(" 7 s"), qPrintable(explorer.state()), kLong);
    pauses.over = true;
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.model->isLoading(), kLong);
    QVERIFY(explorer.subscription().isValid());
    QVERIFY2(!explorer.state().contains("429"), qPrintable(explorer.state())); // it is over
}

void ExplorerTest::aPauseIsCappedAndSaysSo()
{
    Pauses pauses;
    Explorer explorer({}, pauses.ways());
    explorer.rig.lab->intercept(
        lab::Azure::Arm, [](const auto&, const auto&) { return lab::arm::throttled(86'400); });
    explorer.rig.click("load");
    QTRY_VERIFY2_WITH_TIMEOUT(
        explorer.state().contains("86400 s"), qPrintable(explorer.state()), kLong);
    QVERIFY2(explorer.state().contains(" 60 s"), qPrintable(explorer.state()));
    pauses.over = true;
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.model->isLoading(), kLong);
    const auto* model = explorer.tree->model();
    const auto told = model->index(0, 0).data().toString();
    QVERIFY2(told.contains("86400"), qPrintable(told)); // given up, and why
}

void ExplorerTest::aPauseCanBeCancelled()
{
    Pauses pauses;
    Explorer explorer({}, pauses.ways());
    explorer.rig.lab->intercept(
        lab::Azure::Arm, [](const auto&, const auto&) { return lab::arm::throttled(30); });
    explorer.rig.click("load");
    QTRY_VERIFY_WITH_TIMEOUT(explorer.state().contains("30 s"), kLong);
    explorer.rig.click("load"); // it says "Cancel" now
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.model->isLoading(), kLong);
    QVERIFY2(!explorer.state().contains("30 s"), qPrintable(explorer.state()));
}

void ExplorerTest::aListThatLeadsElsewhereEndsThere()
{
    Explorer explorer;
    explorer.load();
    std::atomic<int> arrived = 0;
    explorer.rig.lab->intercept(lab::Azure::Graph, [&](const auto& request, const auto& next) {
        ++arrived;
        return next(request);
    });
    const auto elsewhere = explorer.rig.lab->url(lab::Azure::Graph);
    explorer.rig.lab->intercept(
        lab::Azure::Arm, [elsewhere](const auto& request, const auto& next) {
            auto answer = next(request);
            if (request.target.find("/virtualMachines?") != std::string::npos) {
                answer.body.insert(answer.body.size() - 1, ",\"nextLink\":\"" + elsewhere + "/n\"");
            }
            return answer;
        });
    explorer.open(explorer.subscription());
    const auto* model = explorer.tree->model();
    const int rows = model->rowCount(explorer.subscription());
    QVERIFY2(rows >= 3, "the page that came is gone");
    const auto told = model->index(rows - 1, 0, explorer.subscription()).data().toString();
    QVERIFY2(told.contains(QString::fromStdString(elsewhere)), qPrintable(told));
    QCOMPARE(arrived.load(), 0);
}

void ExplorerTest::everyResourceIsShownAsJson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("holds");
    QTest::newRow("machine") << "web-01"
                             << "\"vmId\"";
    QTest::newRow("scale set") << "api-vmss"
                               << "\"orchestrationMode\"";
    QTest::newRow("subscription") << ""
                                  << "\"subscriptionId\"";
}

void ExplorerTest::everyResourceIsShownAsJson()
{
    QFETCH(QString, name);
    QFETCH(QString, holds);
    Explorer explorer;
    explorer.load();
    explorer.open(explorer.subscription());
    auto chosen = explorer.subscription();
    if (!name.isEmpty()) {
        chosen = explorer.resource(name);
        QVERIFY(chosen.isValid());
    }
    explorer.tree->setCurrentIndex(chosen);
    const auto* json = explorer.rig.find<QPlainTextEdit>("json");
    explorer.view()->setCurrentIndex(1);
    QTRY_VERIFY2_WITH_TIMEOUT(
        json->toPlainText().contains(holds), qPrintable(json->toPlainText()), kLong);
}

void ExplorerTest::whatAMachineIsConnectedToIsShownAsJson()
{
    Explorer explorer;
    explorer.load();
    explorer.open(explorer.subscription());
    explorer.tree->setCurrentIndex(explorer.resource(QStringLiteral("web-01")));
    auto* properties = explorer.rig.find<QTreeWidget>("properties");
    const auto rows = properties->findItems(QStringLiteral("Network interface"), Qt::MatchExactly);
    QVERIFY(!rows.isEmpty());
    properties->setCurrentItem(rows.front());
    properties->setFocus();
    QTest::keyClick(properties, Qt::Key_Return);
    const auto* json = explorer.rig.find<QPlainTextEdit>("json");
    QTRY_VERIFY2_WITH_TIMEOUT(json->toPlainText().contains("\"ipConfigurations\""),
        qPrintable(json->toPlainText()), kLong);
}

void ExplorerTest::aResourceIsShownAsJsonByItsId()
{
    Explorer explorer;
    explorer.load();
    explorer.view()->setCurrentIndex(1);
    const auto world = explorer.rig.lab->tenant().world();
    auto* field = explorer.rig.find<QLineEdit>("resourceId");
    QTest::keyClicks(field, QString::fromStdString(idOf(*lab::findMachine(*world, "db-01"))));
    QTest::keyClick(field, Qt::Key_Return);
    const auto* json = explorer.rig.find<QPlainTextEdit>("json");
    QTRY_VERIFY2_WITH_TIMEOUT(json->toPlainText().contains("\"name\": \"db-01\""),
        qPrintable(json->toPlainText()), kLong);
}

void ExplorerTest::aMachineWithWindowsIsFetchedFromAsThat()
{
    Explorer explorer(
        [](lab::World& world) { lab::findMachine(world, "web-01")->osType = "Windows"; });
    explorer.load();
    explorer.open(explorer.subscription());
    explorer.tree->setCurrentIndex(explorer.subscription());
    QVERIFY(!explorer.rig.find<QAbstractButton>("fetchFromMachine")->isEnabled());
    for (const auto* name : {"web-01", "db-01"}) {
        explorer.rig.page->go(AzurePage::Part::Explorer);
        explorer.tree->setCurrentIndex(explorer.resource(QString::fromLatin1(name)));
        explorer.rig.click("fetchFromMachine");
        const auto command = explorer.rig.find<QPlainTextEdit>("fetchCommand")->toPlainText();
        QVERIFY2(command.contains(QLatin1String(name)), qPrintable(command));
        QCOMPARE(command.contains("RunPowerShellScript"), QLatin1String(name) == "web-01");
    }
}

void ExplorerTest::textOfTheServiceIsNoMarkup()
{
    const auto evil = QStringLiteral("<img src='file:///etc/hostname'>");
    Explorer explorer(
        [&](lab::World& world) { world.subscriptions.front().displayName = evil.toStdString(); });
    const PlainTips tips;
    qApp->installEventFilter(const_cast<PlainTips*>(&tips)); // NOLINT: Qt wants it so
    explorer.load();
    const auto at = explorer.tree->visualRect(explorer.subscription()).center();
    QCOMPARE(explorer.subscription().data().toString(), evil);
    auto* area = explorer.tree->viewport();
    QHelpEvent asked(QEvent::ToolTip, at, area->mapToGlobal(at));
    QApplication::sendEvent(area, &asked);
    QVERIFY(QToolTip::isVisible());
    QVERIFY2(!QToolTip::text().contains("<img"), qPrintable(QToolTip::text()));
    auto* account = explorer.rig.find<QLabel>("account");
    account->setToolTip(evil);
    QHelpEvent again(QEvent::ToolTip, {2, 2}, account->mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(account, &again);
    QVERIFY2(QToolTip::text().contains("&lt;img"), qPrintable(QToolTip::text()));
    QCOMPARE(account->textFormat(), Qt::PlainText);
}

QTEST_MAIN(ExplorerTest)
#include "explorer_test.moc"
