// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_core.h"
#include "telemetry/log/record.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::telemetry;

TEST(LineCores, AgreeWithTheRecords)
{
    const char* const lines[] = {
        R"({"level":"info","ts":1764183278.8,"msg":"Login started with multi-attestation support"})",
        R"({"msg":"x","error":"tenant domain is not configured","level":"error","ts":1})",
        R"({"level":"info","ts":1,"msg":"real","level":"error","msg":"Sending Login"})",
        R"({"ts":"bad","time":"2026-04-23T07:50:06Z","lvl":"WARN","message":"Connected\u0020to agent"})",
        R"({"level":"info","ts":5,"msg":"cut o)",
        R"({"class_uid":3002,"time":1764183278811,"severity_id":3,"message":"issuance failed"})",
        "2025-11-03T22:05:43.357Z\tDEBUG\tagent.sessionClient\tx.go:51\tSending Login\t{}",
        "time=\"2026-04-23T07:50:06Z\" level=info msg=\"m\"",
        "panic: x",
        "",
        "[1,2]",
        "{",
        "{\"ts\":1,\"ts\":2}",
        "{\"ts\":\"x\",\"ts\":2,\"msg\":\"\",\"message\":\"Sending Login\"}",
        "{\"level\":\"\",\"lvl\":\"error\",\"time\":\"x\",\"timestamp\":5}",
        "{\"level\":30,\"time\":1764183278811,\"msg\":\"pino\"}",
        // What is no JSON and names no message is its own message.
        "{\"tenant domain is not configured",
        "{\"level\":\"warn\"} tenant domain is not configured",
        "{\"msg\":\"\",\"x\":tenant domain is not configured}",
    };
    const auto events = EventCatalogue::builtIn();
    for (const char* line : lines) {
        const auto record = readRecord(line);
        const auto core = readCore(Framing::Line, line, events);
        EXPECT_EQ(core.time, record.time) << line;
        EXPECT_EQ(core.level, record.level) << line;
        EXPECT_EQ(events.idOf(core.event), events.idOf(events.find(record.message, record.error)))
            << line;
    }
}
