// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_core.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace attest::telemetry {
namespace {

std::string line(const std::string& members)
{
    return "{" + members + ",\"sessionId\":\"4d2f0f2c\"}";
}

const std::string kTime = R"("time":"2026-11-18T11:06:40.5Z")";
const std::string kStarted = R"("msg":"Login started with multi-attestation support")";
const std::string kConnected = R"("msg":"Connected to agent")";

/// Lines that begin alike and mean something else, and lines that begin otherwise and mean the same.
std::vector<std::string> awkwardLines()
{
    return {
        line(kTime + R"(,"level":"INFO",)" + kStarted),
        line(kTime + R"(,"level":"ERROR",)" + kConnected),
        line(R"("level":"WARN",)" + kTime + "," + kConnected),
        line(kTime + R"(, "level":"INFO",)" + kConnected),
        line(kTime + R"(,"level":"INFO","msg":"nothing known","error":"nonce mismatch")"),
        line(kTime + R"(,"level":"INFO","msg":"Connected \u0074o agent")"),
        line(kTime + R"(,"level":"INFO\u0000",)" + kConnected),
        line(kTime + R"(,"level":3,)" + kConnected),
        line(kTime + "," + kConnected), // no level
        line(R"("time":"yesterday","level":"INFO",)" + kConnected),
        line(R"("time":"yesterday","timestamp":"2026-11-18T11:06:41Z","level":"INFO",)"
            + kConnected),
        line(R"("time":"yesterday",)" + kTime + R"(,"level":"INFO",)" + kConnected),
        line(kTime + R"(,"time":"2020-01-01T00:00:00Z","level":"INFO",)" + kConnected),
        line(kTime + R"(,"timestamp":"2020-01-01T00:00:00Z","level":"INFO",)" + kConnected),
        line(kTime + R"(,"level":"INFO","level":"ERROR",)" + kConnected),
        line(kTime + R"(,"level":"INFO","lvl":"ERROR",)" + kConnected),
        line(kTime + R"(,"level":"INFO","msg":"nothing known",)" + kConnected),
        line(kTime + R"(,"level":"INFO","class_uid":"3002",)" + kConnected),
        line(kTime + R"(,"level":"INFO","logger":"agent-endpoint",)" + kConnected),
        line(kTime + R"(,"level":"INFO","source":{"file":"a.go"},)" + kConnected),
        "{" + kTime + R"(,"level":"INFO","msg":"Connected to)", // breaks off
        "{" + kTime + R"(,"level":"INFO","msg":"Connected to agent")",
        "{" + kTime + R"(,"level":"INFO","msg":"Connected to agent"})",
        "{" + kTime + R"(,"level")",
        "{}",
        "{\"time\":\"",
        "Connected to agent",
        "",
    };
}

std::string shown(const LineCore& core)
{
    return shownTime(core.time, 9) + " " + std::string(levelName(core.level)) + " "
        + std::to_string(core.event);
}

TEST(LineShape, ALineSaysTheSameWhateverStoodBeforeIt)
{
    const auto events = EventCatalogue::builtIn();
    const auto lines = awkwardLines();
    for (const auto& before : lines) {
        for (const auto& after : lines) {
            LineHabits habits;
            (void)readCore(Framing::Line, before, events, habits);
            EXPECT_EQ(shown(readCore(Framing::Line, after, events, habits)),
                shown(readCore(Framing::Line, after, events)))
                << after << "\nafter\n"
                << before;
        }
    }
}

TEST(LineShape, TheMembersOfALineThatBeginsLikeItAreTheirValues)
{
    LineShape shape;
    ASSERT_TRUE(shape.add(R"({"time":")", CoreKey::Time));
    ASSERT_TRUE(shape.add(R"(,"msg":")", CoreKey::Message));
    std::vector<std::string> values;
    const auto keep = [&values](CoreKey, std::string_view value) {
        values.emplace_back(value);
        return true;
    };
    EXPECT_TRUE(shape.read(R"({"time":"now","msg":"all is well","more":1})", keep));
    EXPECT_EQ(values, (std::vector<std::string>{"now", "all is well"}));
}

TEST(LineShape, AnotherNameIsAnotherShape)
{
    LineShape shape;
    ASSERT_TRUE(shape.add(R"({"time":")", CoreKey::Time));
    const auto any = [](CoreKey, std::string_view) { return true; };
    EXPECT_FALSE(shape.read(R"({"tame":"now","msg":"all is well"})", any));
}

TEST(LineShape, WhatIsTooLongToCompareAtOnceHasNoShape)
{
    LineShape shape;
    EXPECT_FALSE(shape.add(R"(,"a name of this length":")", CoreKey::Message));
    const auto any = [](CoreKey, std::string_view) { return true; };
    EXPECT_FALSE(shape.read(R"(,"a name of this length":"value","more":1})", any));
}

} // namespace
} // namespace attest::telemetry
