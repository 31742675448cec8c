// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of what is watched, over a watch whose servers answer by script.
#include "metrics/metric_panel.h"
#include "metrics/metrics_pane.h"
#include "metrics/panel_form.h"
#include "metrics/plot_view.h"
#include "theme/style.h"
#include "theme/tokens.h"
#include "ui/support/controls.h"
#include "watch/metrics/scripted.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include <cmath>

using namespace attest;
using namespace attest::test;
using namespace attest::ui;

namespace {

constexpr char kUrl[] = "http://127.0.0.1:9090/metrics";
constexpr char kOther[] = "http://127.0.0.1:9091/metrics";
constexpr int kRounds = 60;

std::string number(double value)
{
    return std::to_string(value);
}

/// What a server and its agents count by that round. Proofs begin to fail in the middle.
std::string exposition(int round, double share)
{
    const auto r = static_cast<double>(round);
    const double failed = r < kRounds / 2.0 ? 0.2 * r : 6 + 9 * (r - kRounds / 2.0);
    std::string out;
    const auto counter
        = [&](const char* name) { out += std::string("# TYPE ") + name + " counter\n"; };
    const auto line = [&](const std::string& series, double value) {
        out += series + " " + number(value * share) + "\n";
    };
    for (const std::string side : {"signer", "agent"}) {
        counter(("spirl_attestation_" + side + "_proof").c_str());
        line("spirl_attestation_" + side
                + "_proof{attestor_type=\"azure_imds\",outcome=\"success\"}",
            450 * r + 90 * std::sin(r / 4));
        line(
            "spirl_attestation_" + side + "_proof{attestor_type=\"azure_imds\",outcome=\"failed\"}",
            failed * 10);
    }
    counter("spirl_server_mint_svid");
    line("spirl_server_mint_svid{svid_type=\"x509\",status_code=\"OK\"}", 100 * r);
    line("spirl_server_mint_svid{svid_type=\"x509\",status_code=\"Internal\"}", 2 * r);
    counter("grpc_server_handled");
    line("grpc_server_handled{grpc_service=\"agent\",grpc_method=\"Login\",grpc_code=\"OK\"}",
        300 * r);
    line("grpc_server_handled{grpc_service=\"agent\",grpc_method=\"Login\",grpc_code=\"Internal\"}",
        3 * r);
    out += "# TYPE process_resident_memory_bytes gauge\n";
    line("process_resident_memory_bytes", (180 + 12 * std::sin(r / 9)) * (1 << 20));
    counter("process_cpu_seconds");
    line("process_cpu_seconds", 3 * r);
    out += "# TYPE server_certificate_not_after_seconds gauge\n"
           "server_certificate_not_after_seconds "
        + number(static_cast<double>(kStart) / 1e9 + 40 * 86'400) + "\n";
    out += "# TYPE queue_depth gauge\n";
    line("queue_depth{queue=\"in\"}", 7);
    line("queue_depth{queue=\"out\"}", 9);
    return out;
}

} // namespace

class MetricsPaneTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void withoutServersItSaysWhatWouldBeHere();
    void chartsOfWhatIsThereAreShown();
    void theLimitIsTheAlerts();
    void whatRunsOutIsFoundByItsName();
    void hiddenItReadsNothing();
    void anOutageIsAGap();
    void oneServerCanBeChosen();
    void zoomingOneZoomsAll();
    void theChosenTimeIsSpannedWhateverHasCome();
    void howFarBackIsChosen();
    void theWayBackFromAZoomIsSeen();
    void theWheelLeadsNowhereBeyondTheWhole();
    void theCursorIsInAllCharts();
    void aClickTellsTimeAndServer();
    void theMouseChoosesAndZooms();
    void chartsOfOnesOwnComeAndGo();
    void labelsThatCannotBeReadAreSaid();
    void panelsSurviveAsJson();
    void hostileNamesAreShownHarmless();
    void columnsFitTheWidth();
    void everyControlHasAName();
    void readingIsOffTheThread();
    void picture();

private:
    void watch(bool outage = false);
    [[nodiscard]] MetricPanel* panel(const char* id) const
    {
        return m_pane->findChild<MetricPanel*>(QLatin1String(id));
    }
    [[nodiscard]] static QStringList names(const MetricPanel& panel)
    {
        QStringList all;
        for (const auto& series : panel.chart().series) {
            all.push_back(series.name);
        }
        return all;
    }
    template <class Widget>
    [[nodiscard]] Widget* named(const QString& name) const
    {
        for (auto* widget : m_pane->findChildren<Widget*>()) {
            if (widget->accessibleName() == name || widget->property("text").toString() == name) {
                return widget;
            }
        }
        return nullptr;
    }

    std::unique_ptr<SetClock> m_clock;
    std::unique_ptr<Scripted> m_script;
    std::unique_ptr<Watched> m_watched;
    std::unique_ptr<MetricsPane> m_pane;
};

void MetricsPaneTest::init()
{
    applyScheme(*qApp, SchemeChoice::Light);
    m_clock = std::make_unique<SetClock>();
    m_script = std::make_unique<Scripted>(*m_clock);
    m_watched = std::make_unique<Watched>(*m_script, *m_clock);
    m_pane = std::make_unique<MetricsPane>(m_clock->clock());
    m_pane->resize(800, 620);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void MetricsPaneTest::cleanup()
{
    m_pane.reset();
    m_watched.reset();
    m_script.reset();
    m_clock.reset();
}

/// Two servers, fifteen minutes of them; in an outage the first one does not answer for a while.
void MetricsPaneTest::watch(bool outage)
{
    Scripted::Answer answer;
    for (int round = 0; round <= kRounds; ++round) {
        answer = {};
        answer.body = exposition(round, 1);
        answer.after = 10 * kSecond;
        if (outage && round > 20 && round < 30) {
            answer.problem
                = Problem{net::issue::kUnreachable, {{"host", "x"}, {"reason", "y"}}, {}};
        }
        m_script->answer(kUrl, answer);
    }
    QVERIFY(m_watched->watch->add(serverAt(kUrl, "spirl-server-0")).ok());
    QVERIFY(m_watched->awaitAnswerAt(kStart + (kRounds + 1) * 10 * kSecond));
    answer = {};
    answer.body = exposition(1, 0.5);
    answer.after = 0;
    m_script->answer(kOther, answer);
    QVERIFY(m_watched->watch->add(serverAt(kOther, "spirl-server-1")).ok());
    QVERIFY(
        m_watched->await([](const watch::MetricsNow& now) { return now.instances.size() == 2; }));
    m_pane->setWatch(m_watched->watch.get());
    QTRY_VERIFY(m_pane->isSettled());
}

void MetricsPaneTest::withoutServersItSaysWhatWouldBeHere()
{
    const QSignalSpy wanted(m_pane.get(), &MetricsPane::serverWanted);
    auto* add = named<QPushButton>(QStringLiteral("Add metrics"));
    QVERIFY(add != nullptr && add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_pane->setWatch(m_watched->watch.get());
    QVERIFY(add->isVisible());
}

void MetricsPaneTest::chartsOfWhatIsThereAreShown()
{
    watch();
    QVERIFY(panel("proofs")->isVisible());
    QCOMPARE(names(*panel("proofs")),
        QStringList({QStringLiteral("success"), QStringLiteral("failed")}));
    QCOMPARE(panel("proofs")->chart().subtitle, QStringLiteral("azure_imds"));
    QCOMPARE(panel("proofs")->chart().series[1].meaning, ChartSeries::Meaning::Bad);
    QVERIFY(std::abs(panel("proofs")->chart().series[1].points.back().value - 9) < 0.1);
    QVERIFY(panel("sides")->isVisible());
    QCOMPARE(names(*panel("sides")).size(), 4);
    QVERIFY(panel("memory")->isVisible());
    QVERIFY2(!panel("expiring")->isVisible(), "nothing is known of it");
}

void MetricsPaneTest::theLimitIsTheAlerts()
{
    watch();
    const auto& chart = panel("share")->chart();
    QVERIFY(chart.limit.has_value());
    QCOMPARE(*chart.limit, 50.0);
    QCOMPARE(chart.limitWords, QStringLiteral("alert above 50 %"));
    const auto& points = chart.series.at(0).points;
    QVERIFY(points.back().value > 10 && points.back().value < 30);
}

void MetricsPaneTest::whatRunsOutIsFoundByItsName()
{
    watch();
    QTRY_VERIFY((m_pane->refresh(), panel("expiry")->isVisible()));
    const auto days = panel("expiry")->chart().series.at(0).points.back().value;
    QVERIFY2(days > 39.9 && days < 40, qPrintable(QString::number(days)));
    QTRY_VERIFY(m_pane->isSettled());
}

void MetricsPaneTest::hiddenItReadsNothing()
{
    m_pane->hide();
    watch();
    QVERIFY(panel("proofs")->chart().series.empty());
    m_pane->show();
    QTRY_VERIFY(!panel("proofs")->chart().series.empty());
    QTRY_VERIFY(m_pane->isSettled());
}

void MetricsPaneTest::anOutageIsAGap()
{
    watch(true);
    const auto& points = panel("proofs")->chart().series.at(0).points;
    QVERIFY(std::any_of(points.begin(), points.end(), [](const telemetry::Point& point) {
        return point.time == kStart + 280 * kSecond && std::isnan(point.value);
    }));
    QVERIFY(!std::isnan(points.back().value));
}

void MetricsPaneTest::oneServerCanBeChosen()
{
    watch();
    auto* servers = named<QComboBox>(QStringLiteral("Server whose metrics are shown"));
    QCOMPARE(servers->count(), 3);
    QCOMPARE(names(*panel("memory")).size(), 2);
    servers->setFocus();
    QTest::keyClick(servers, Qt::Key_Down);
    QTRY_COMPARE(m_pane->instance(), QStringLiteral("spirl-server-0"));
    QTRY_VERIFY(m_pane->isSettled());
    QCOMPARE(names(*panel("memory")).size(), 1);
    QCOMPARE(panel("memory")->chart().subtitle, QStringLiteral("spirl-server-0"));
}

void MetricsPaneTest::zoomingOneZoomsAll()
{
    watch();
    const auto all = panel("share")->plot().window();
    QTest::keyClick(&panel("proofs")->plot(), Qt::Key_Plus);
    QCOMPARE(panel("share")->plot().window(), panel("proofs")->plot().window());
    QVERIFY(panel("share")->plot().window().to - panel("share")->plot().window().from
        < all.to - all.from);
    QTest::keyClick(&panel("share")->plot(), Qt::Key_Escape);
    QCOMPARE(panel("share")->plot().window(), all);
    QVERIFY(!panel("proofs")->plot().isZoomed());
}

void MetricsPaneTest::theChosenTimeIsSpannedWhateverHasCome()
{
    watch();
    const auto now = m_clock->clock()();
    const auto to = now.seconds * kSecond + now.nanos;
    for (const int minutes : {15, 60, 1440}) {
        m_pane->setSpan(std::chrono::minutes(minutes));
        QTRY_VERIFY(m_pane->isSettled());
        QCOMPARE(panel("proofs")->plot().window().to, to);
        QCOMPARE(panel("memory")->plot().window().from, to - minutes * 60 * kSecond);
    }
}

void MetricsPaneTest::theWayBackFromAZoomIsSeen()
{
    watch();
    auto* whole = m_pane->findChild<QPushButton*>(QStringLiteral("wholeTime"));
    QVERIFY(!whole->isVisible());
    const auto all = panel("share")->plot().window();
    QTest::keyClick(&panel("proofs")->plot(), Qt::Key_Plus);
    QVERIFY(whole->isVisible());
    whole->setFocus();
    QTest::keyClick(whole, Qt::Key_Space);
    QCOMPARE(panel("share")->plot().window(), all);
    QVERIFY(!whole->isVisible());
    QVERIFY(m_pane->findChild<QComboBox*>(QStringLiteral("chartSpan"))->hasFocus());
}

void MetricsPaneTest::theWheelLeadsNowhereBeyondTheWhole()
{
    watch();
    auto& plot = panel("proofs")->plot();
    const auto all = plot.window();
    auto* surface = plot.childAt(plot.rect().center());
    const QPointF at = surface->rect().center();
    for (const int turn : {120, -120, -120}) {
        QWheelEvent wheel(at, surface->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(surface, &wheel);
    }
    QCOMPARE(plot.window(), all);
    QVERIFY(!plot.isZoomed());
    QVERIFY(!m_pane->findChild<QPushButton*>(QStringLiteral("wholeTime"))->isVisible());
}

void MetricsPaneTest::howFarBackIsChosen()
{
    watch();
    auto* spans = m_pane->findChild<QComboBox*>(QStringLiteral("chartSpan"));
    QCOMPARE(spans->currentText(), QStringLiteral("15 minutes"));
    auto& plot = panel("proofs")->plot();
    const auto first = plot.window();
    plot.setWindow(TimeSpan{first.from, first.from + 60 * kSecond});
    QVERIFY(plot.isZoomed());
    const QSignalSpy chosen(m_pane.get(), &MetricsPane::spanChosen);
    spans->setFocus();
    QTest::keyClick(spans, Qt::Key_End);
    QTRY_VERIFY(m_pane->isSettled());
    QCOMPARE(chosen.front().front().toInt(), 0);
    QVERIFY(!plot.isZoomed());
}

void MetricsPaneTest::theCursorIsInAllCharts()
{
    watch();
    panel("proofs")->plot().setCursorTime(kStart + 300 * kSecond);
    QCOMPARE(panel("share")->plot().cursor(), panel("proofs")->plot().cursor());
    panel("proofs")->plot().setCursorTime({});
    QVERIFY(!panel("share")->plot().cursor().has_value());
}

void MetricsPaneTest::aClickTellsTimeAndServer()
{
    watch();
    m_pane->setInstance(QStringLiteral("spirl-server-0"));
    QTRY_VERIFY(m_pane->isSettled());
    const QSignalSpy chosen(m_pane.get(), &MetricsPane::timeChosen);
    auto& plot = panel("proofs")->plot();
    plot.setCursorTime(kStart + 400 * kSecond);
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen[0][0].toLongLong() < kStart + 400 * kSecond);
    QVERIFY(chosen[0][1].toLongLong() > kStart + 400 * kSecond);
    QCOMPARE(chosen[0][2].toString(), QStringLiteral("spirl-server-0"));
}

void MetricsPaneTest::theMouseChoosesAndZooms()
{
    watch();
    const QSignalSpy chosen(m_pane.get(), &MetricsPane::timeChosen);
    auto& plot = panel("proofs")->plot();
    // The lines are drawn by what lies innermost.
    auto* surface = plot.childAt(plot.rect().center());
    QVERIFY(surface != nullptr);
    const auto before = plot.window();
    QTest::mouseMove(surface, surface->rect().center());
    QTRY_VERIFY(plot.cursor().has_value());
    QTest::mouseClick(surface, Qt::LeftButton, {}, surface->rect().center());
    QCOMPARE(chosen.size(), 1);
    const auto middle = (chosen[0][0].toLongLong() + chosen[0][1].toLongLong()) / 2;
    QVERIFY(middle > before.from && middle < before.to);

    const QPointF at = surface->rect().center();
    QWheelEvent wheel(at, surface->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(surface, &wheel);
    QVERIFY(plot.isZoomed());
    QVERIFY(plot.window().to - plot.window().from < before.to - before.from);
    QCOMPARE(panel("share")->plot().window(), plot.window());
    m_pane->refresh();
    QTRY_VERIFY(m_pane->isSettled());
    QCOMPARE(panel("share")->plot().window(), plot.window());
    QTest::mouseDClick(surface, Qt::LeftButton, {}, surface->rect().center());
    QVERIFY(!panel("share")->plot().isZoomed());
}

void MetricsPaneTest::chartsOfOnesOwnComeAndGo()
{
    watch();
    const QSignalSpy changed(m_pane.get(), &MetricsPane::panelsChanged);
    QTest::mouseClick(named<QPushButton>(QStringLiteral("Add chart")), Qt::LeftButton);
    auto* metric = named<QComboBox>(QStringLiteral("Metric"));
    QVERIFY(metric->isVisible());
    QTRY_VERIFY2(metric->findText(QStringLiteral("queue_depth")) >= 0, "what is there is offered");
    QTest::keyClicks(metric, QStringLiteral("queue_depth"));
    QCOMPARE(named<QComboBox>(QStringLiteral("Shown as"))->currentIndex(), 1);
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("A line for each")), QStringLiteral("queue"));
    QTest::keyClick(named<QLineEdit>(QStringLiteral("A line for each")), Qt::Key_Return);
    QVERIFY(panel("own-0") != nullptr);
    QCOMPARE(changed.size(), 1);
    m_pane->setInstance(QStringLiteral("spirl-server-0"));
    QTRY_COMPARE((m_pane->refresh(), names(*panel("own-0"))),
        QStringList({QStringLiteral("in"), QStringLiteral("out")}));
    QTRY_VERIFY(m_pane->isSettled());

    auto* remove = named<QToolButton>(QStringLiteral("Remove queue_depth"));
    QVERIFY(remove != nullptr && remove->isVisible());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(panel("own-0") == nullptr);
    QCOMPARE(m_pane->panels(), QByteArray("[]"));
    QTRY_VERIFY(m_pane->isSettled());
}

void MetricsPaneTest::labelsThatCannotBeReadAreSaid()
{
    watch();
    QTest::mouseClick(named<QPushButton>(QStringLiteral("Add chart")), Qt::LeftButton);
    auto* form = m_pane->findChild<PanelForm*>();
    QTest::keyClicks(named<QComboBox>(QStringLiteral("Metric")), QStringLiteral("x"));
    auto* labels = named<QLineEdit>(QStringLiteral("Of labels"));
    QTest::keyClicks(labels, QStringLiteral("nonsense"));
    QTest::keyClick(labels, Qt::Key_Return);
    QVERIFY(form->isVisible());
    const auto said = form->findChildren<QLabel*>();
    QVERIFY(std::any_of(said.begin(), said.end(),
        [](const QLabel* label) { return label->text().contains(QStringLiteral("name=value")); }));
    QTest::keyClick(labels, Qt::Key_Escape);
    QVERIFY(!form->isVisible());
}

void MetricsPaneTest::panelsSurviveAsJson()
{
    const auto panel = customPanel("a.b", PanelSpec::Take::Quantile, "x=1, y!=\"2\"", "instance");
    QVERIFY(panel.has_value());
    QCOMPARE(panel->parts[0].question.what.key, std::string("a_b"));
    QCOMPARE(panel->parts[0].question.what.labels.size(), std::size_t(2));
    const auto json = panelsJson(std::vector{*panel});
    const auto back = panelsOf(json);
    QCOMPARE(back.size(), std::size_t(1));
    QVERIFY(back[0].parts[0].question.what == panel->parts[0].question.what);
    QCOMPARE(panelsJson(back), json);
    QVERIFY(panelsOf("nonsense").empty());
    QVERIFY(panelsOf(R"([{"metric":"a","take":"sideways"},5,{"take":"rate"}])").empty());
}

void MetricsPaneTest::hostileNamesAreShownHarmless()
{
    watch::MetricLines answer;
    answer.lines = {{{{"attestor_type", "a\u202e\n<b>x"}}, {{kStart, 1}}},
        {{{"attestor_type", "b"}}, {{kStart, 1}}}};
    const auto panels = builtInPanels();
    const auto chart = chartOf(panels[1], std::vector{answer}, {});
    QVERIFY(!chart.series.at(0).name.contains(QChar(0x202e)));
    QVERIFY(!chart.series.at(0).name.contains(QLatin1Char('\n')));
}

void MetricsPaneTest::columnsFitTheWidth()
{
    watch();
    const auto beside = [&] { return panel("proofs")->y() == panel("share")->y(); };
    QTRY_VERIFY(beside());
    m_pane->resize(420, 620);
    QTRY_VERIFY(!beside());
    const auto* scroll = m_pane->findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
}

void MetricsPaneTest::everyControlHasAName()
{
    watch();
    m_pane->setPanels(
        panelsJson(std::vector{*customPanel("queue_depth", PanelSpec::Take::Value, "", "")}));
    QTest::mouseClick(named<QPushButton>(QStringLiteral("Add chart")), Qt::LeftButton);
    QCOMPARE(test::unnamedControls(*m_pane), QStringList());
    QTRY_VERIFY(m_pane->isSettled());
}

void MetricsPaneTest::readingIsOffTheThread()
{
    watch();
    // Asked a hundred times in a row, it reads at most twice.
    const QSignalSpy settled(m_pane.get(), &MetricsPane::settled);
    for (int i = 0; i < 100; ++i) {
        m_pane->refresh();
    }
    QVERIFY(!m_pane->isSettled());
    QTRY_VERIFY(m_pane->isSettled());
    QVERIFY(settled.size() <= 2);
}

// For people: ASSAYER_PICTURES names a folder.
void MetricsPaneTest::picture()
{
    const auto folder = qEnvironmentVariable("ASSAYER_PICTURES");
    if (folder.isEmpty()) {
        QSKIP("ASSAYER_PICTURES is not set");
    }
    watch(true);
    m_pane->resize(800, 680);
    m_pane->setPanels(
        panelsJson(std::vector{*customPanel("queue_depth", PanelSpec::Take::Value, "", "queue")}));
    QTRY_VERIFY(m_pane->isSettled());
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(*qApp, scheme == Scheme::Light ? SchemeChoice::Light : SchemeChoice::Dark);
        panel("proofs")->plot().setCursorTime(kStart + 400 * kSecond);
        QTRY_VERIFY(m_pane->isSettled());
        QTest::qWait(200); // plots are drawn anew when there is time
        const auto name = scheme == Scheme::Light ? "light" : "dark";
        QVERIFY(
            m_pane->grab().save(folder + QStringLiteral("/pane-%1.png").arg(QLatin1String(name))));
    }
    QTest::mouseClick(named<QPushButton>(QStringLiteral("Add chart")), Qt::LeftButton);
    QTest::qWait(200);
    QVERIFY(m_pane->grab().save(folder + QStringLiteral("/pane-form.png")));
}

QTEST_MAIN(MetricsPaneTest)
#include "pane_test.moc"
