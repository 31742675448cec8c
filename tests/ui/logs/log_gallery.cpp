// SPDX-License-Identifier: GPL-3.0-or-later
// log_gallery FOLDER [light|dark] [WIDTHxHEIGHT]: photographs the log in its states.
#include "rig.h"
#include "theme/style.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace attest;
using test::LogRig;

namespace {

std::vector<std::string> someLines()
{
    std::vector<std::string> lines;
    for (int i = 0; i < 4000; ++i) {
        const auto trace = R"("trace_id":"75db07abc728622f)" + std::to_string(1000 + i) + "\"";
        switch (i % 23) {
        case 4:
        case 11:
            lines.push_back(LogRig::line(i / 4, "error", "Attestor rejected proof, policy failed",
                R"("attestor":"azure_imds","error":"subscription is not in restrictToSubscriptions",)"
                    + trace));
            break;
        case 5:
            lines.push_back(LogRig::line(i / 4, "warn",
                "current memory percent used: " + std::to_string(60 + i % 30)
                    + "%, current cpu percent used: 34%"));
            break;
        case 8:
            lines.push_back(LogRig::line(i / 4, "info", "Authorization received and verified",
                R"("azure_msi.identity.principal_id":"600aa7b2-3060","agent":"web-7","agent":"web-8",)"
                    + trace));
            break;
        case 17:
            lines.push_back(LogRig::line(i / 4, "debug", "finished call", R"("grpc.code":"OK")"));
            break;
        default:
            lines.push_back(LogRig::line(i / 4, "info",
                i % 2 ? "Login started with multi-attestation support" : "Connected to agent",
                R"("providedMethods":["azure_imds","azure_msi"],)" + trace));
        }
    }
    return lines;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer-log-gallery"));
    const auto words = QApplication::arguments();
    const auto folder = words.value(1, QStringLiteral("."));
    const auto scheme = words.value(2, QStringLiteral("light"));
    const auto size = words.value(3, QStringLiteral("1280x720")).split(u'x');
    ui::applyScheme(application,
        scheme == QLatin1String("dark") ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light);
    LogRig rig(someLines(), {size.value(0).toInt(), size.value(1).toInt()});
    bool kept = true;
    const auto photograph = [&](const char* name) {
        QTest::qWait(400);
        kept = rig.pane().grab().save(
                   QStringLiteral("%1/log-%2-%3.png").arg(folder, QLatin1String(name), scheme))
            && kept;
    };
    photograph("following");
    rig.filter(QStringLiteral("level >= error"));
    QTest::qWait(300);
    rig.click(rig.table().firstPosition() + 3);
    rig.key(Qt::Key_M);
    rig.append(LogRig::usual(120));
    photograph("chosen");
    rig.action("log.around")->trigger();
    rig.key(Qt::Key_Down, Qt::ShiftModifier);
    rig.action("log.find")->trigger();
    QTest::keyClicks(rig.child("find"), QStringLiteral("policy"));
    photograph("around");
    rig.filter(QStringLiteral("level >= "));
    rig.action("log.raw")->trigger();
    photograph("raw");
    rig.action("log.raw")->trigger();
    rig.filter(QStringLiteral("\"memory percent\" or level = debug"));
    rig.action("log.fold")->trigger();
    ui::LogColumns columns;
    columns.event = true;
    columns.chosen = {"grpc.code"};
    rig.table().setColumns(columns);
    photograph("folded");
    rig.filter(QStringLiteral("nothing of the kind"));
    photograph("none");
    rig.filter({});
    rig.action("log.fold")->trigger();
    (void)rig.waitForRows(4120);
    rig.append({R"({"ts":1,"level":"info","msg":"before the clock was set"})",
        R"({"ts":"2041-01-01T00:00:00Z","level":"warn","msg":"a clock far ahead"})",
        R"({"ts":"2041-01-01T00:00:02Z","level":"warn","msg":"a clock far ahead"})"});
    (void)rig.waitForRows(4123);
    QTest::qWait(1200); // lines are counted once a second
    photograph("outside");
    rig.action("log.export")->trigger();
    auto* window = rig.pane().findChild<ui::ExportLines*>();
    QTest::qWait(300);
    kept = window->grab().save(QStringLiteral("%1/log-export-%2.png").arg(folder, scheme)) && kept;
    return kept ? 0 : 1;
}
