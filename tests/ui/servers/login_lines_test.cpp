// SPDX-License-Identifier: GPL-3.0-or-later
// From a login to its lines and back, where lines have no id that would tell whose they are.
#include "logs/line_detail.h"
#include "logs/log_pane.h"
#include "rig.h"
#include "sessions/session_detail.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;

namespace {

QByteArray line(int second, const char* message)
{
    return QStringLiteral(
        R"({"level":"info","ts":%1,"logger":"server.agentServer.session","msg":"%2"})"
        "\n")
        .arg(1785245000 + second)
        .arg(QString::fromLatin1(message))
        .toLatin1();
}

/// Two logins an hour apart, as servers write them that trace nothing: the first is rejected.
QByteArray untraced()
{
    constexpr int kHour = 3600;
    return line(0, "Login started with multi-attestation support")
        + line(1, "Attestor rejected proof, policy failed")
        + line(kHour, "Login started with multi-attestation support")
        + line(kHour + 1, "Connected to agent");
}

} // namespace

class LoginLinesTest : public QObject {
    Q_OBJECT
private slots:
    void aLoginWithoutIdShowsItsLines();
    void aLineWithoutIdLeadsToItsLogin();
};

void LoginLinesTest::aLoginWithoutIdShowsItsLines()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", untraced()), rig.write("b.log", line(1, "elsewhere"))});
    auto* sessions = rig.page->findChild<SessionPane*>();
    QTRY_COMPARE(sessions->model().count(SessionKind::Failed), std::size_t{1});
    sessions->filterTo({SessionKind::Failed});
    QTRY_COMPARE(sessions->model().rowCount(), 1);
    QVERIFY(sessions->choose(sessions->model().at(0)->id));
    QTRY_VERIFY(rig.page->findChild<SessionDetail*>()->isVisible());
    rig.click("showLines");
    auto* log = rig.page->findChild<LogPane*>();
    QTRY_COMPARE(log->feed().order().size(), std::uint64_t{2});
    const auto& order = log->feed().order();
    QVERIFY(order.rows().text(order.row(1)).find("rejected") != std::string::npos);
}

void LoginLinesTest::aLineWithoutIdLeadsToItsLogin()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", untraced())});
    auto* sessions = rig.page->findChild<SessionPane*>();
    QTRY_COMPARE(sessions->model().count(SessionKind::Failed), std::size_t{1});
    auto* log = rig.page->findChild<LogPane*>();
    QTRY_COMPARE(log->feed().order().size(), std::uint64_t{4});
    log->goToRow(1);
    QTRY_VERIFY(log->detail().facts() && log->detail().facts()->row == 1);
    QVERIFY(rig.find<QAbstractButton>("goSession")->isVisible());
    rig.click("goSession");
    auto* detail = rig.page->findChild<SessionDetail*>();
    QTRY_VERIFY(detail->isVisible());
    QVERIFY(detail->session()->outcome == telemetry::SessionOutcome::Failed);
}

QTEST_MAIN(LoginLinesTest)
#include "login_lines_test.moc"
