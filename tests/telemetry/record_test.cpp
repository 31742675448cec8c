// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/framing.h"
#include "telemetry/log/record.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::telemetry;

namespace {

const LogField* fieldOf(const LogRecord& record, std::string_view key)
{
    const auto found = std::ranges::find(record.fields, key, &LogField::key);
    return found == record.fields.end() ? nullptr : &*found;
}

std::vector<Unwrapped> unwrapped(Framing framing, std::string_view text)
{
    std::vector<Unwrapped> all;
    const auto sink = [&](Unwrapped each) { all.push_back(std::move(each)); };
    Unwrapper unwrapper(framing);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        unwrapper.line(text.substr(0, end), sink);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    unwrapper.finish(sink);
    return all;
}

} // namespace

TEST(LogTime, OfNumbersBySize)
{
    const std::pair<const char*, Nanos> rows[] = {
        {"1764183278.8113222", 1764183278811322000},
        {"1764183280", 1764183280000000000},
        {"1", 1000000000},
        {"1764183278811", 1764183278811000000},
        {"1764183278811322", 1764183278811322000},
        {"1764183278811322333", 1764183278811322333},
        {"1.7641832788113222e9", 1764183278811322000},
        {"0.9999999", 1000000000},
        {"", kNoTime},
        {"x", kNoTime},
        {"1e400", kNoTime},
        {"99999999999999999999", kNoTime},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(timeOfNumber(text), wanted) << text;
    }
}

TEST(LogTime, OfTexts)
{
    const std::pair<const char*, Nanos> rows[] = {
        {"2026-04-23T07:50:06.123456789Z", 1776930606123456789},
        {"2026-04-23T07:50:06Z", 1776930606000000000},
        {"2026-04-23T09:50:06+02:00", 1776930606000000000},
        {"2026-04-23T09:50:06.5+0200", 1776930606500000000},
        {"2026-04-23 07:50:06,25", 1776930606250000000},
        {"1764183280", 1764183280000000000},
        {"2026-13-23T07:50:06Z", kNoTime},
        {"2026-04-23T07:50:06Zulu", kNoTime},
        {"2026-04-23T07:50:06+2:00", kNoTime},
        {"yesterday", kNoTime},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(timeOfText(text), wanted) << text;
    }
}

TEST(LogTime, ReadInARowIsTheSame)
{
    TimeReader times;
    for (const char* text :
        {"2026-04-23T07:50:06.123456789Z", "2026-04-23T07:50:07Z", "2026-04-23T07:50:59.5Z",
            "2026-04-23T07:50:61Z", "2026-04-23T07:50:60Z", "2026-04-23T07:50:06.1234567891Z",
            "2026-04-23T07:50:06.Z", "2026-04-23T07:50:06,5Z", "2026-04-23T07:50:06x5Z",
            "2026-04-23T07:50:06.5+02:00Z", "2026-04-23T07:51:06.5Z", "2026-04-23T07:51:06.5+02:00",
            "2026-04-23T07:51:0Z", "1764183280", "", "2026-04-23T07:51:06.5xZ"}) {
        EXPECT_EQ(times.read(text), timeOfText(text)) << text;
    }
}

TEST(LogTime, IsShownInUtc)
{
    EXPECT_EQ(shownTime(1776930606123456789), "2026-04-23T07:50:06.123Z");
    EXPECT_EQ(shownTime(-1, 9), "1969-12-31T23:59:59.999999999Z");
    EXPECT_EQ(shownTime(kNoTime), "");
}

TEST(Levels, OfWhatLoggersWrite)
{
    const std::pair<const char*, Level> rows[] = {{"info", Level::Info}, {"WARNING", Level::Warn},
        {"ERROR+4", Level::Error}, {"DEBUG-4", Level::Debug}, {"dpanic", Level::DPanic},
        {"E", Level::Error}, {"loud", Level::Unknown}, {"", Level::Unknown}};
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(levelOf(text), wanted) << text;
    }
    EXPECT_EQ(levelOfSeverity(9), Level::Info);
    EXPECT_EQ(levelOfSeverity(25), Level::Unknown);
    EXPECT_EQ(levelOfPriority(3), Level::Error);
    EXPECT_EQ(levelOfPriority(7), Level::Debug);
}

TEST(Record, FirstOfADuplicatedNameWins)
{
    const auto record = readRecord(
        R"({"level":"info","ts":1,"msg":"real","level":"error","msg":"spoofed","a":1,"a":2})");
    EXPECT_EQ(record.message, "real");
    EXPECT_EQ(record.level, Level::Info);
    ASSERT_EQ(record.duplicates.size(), 3U);
    EXPECT_EQ(record.duplicates[1].key, "msg");
    EXPECT_EQ(record.duplicates[1].value, "spoofed");
    EXPECT_EQ(fieldOf(record, "a")->value, "1");
}

TEST(Record, ANameInEscapesIsTheSameName)
{
    const auto record = readRecord(R"({"msg":"real","\u006dsg":"spoofed"})");
    EXPECT_EQ(record.message, "real");
    ASSERT_EQ(record.duplicates.size(), 1U);
    EXPECT_EQ(record.duplicates[0].key, "msg");
}

TEST(Record, FieldsSayWhereTheyStand)
{
    const auto record = readRecord(R"({"ts":1, "n" : [1, {"x":"}"}], "t":"a\nb"})");
    const auto* n = fieldOf(record, "n");
    ASSERT_NE(n, nullptr);
    EXPECT_EQ(record.text.substr(n->offset, n->length), R"([1, {"x":"}"}])");
    const auto* t = fieldOf(record, "t");
    ASSERT_NE(t, nullptr);
    EXPECT_EQ(record.text.substr(t->offset, t->length), R"("a\nb")");
    EXPECT_EQ(t->value, "a\nb");
}

TEST(Record, WhatBreaksOffIsTextInItsPlace)
{
    const auto record = readRecord(R"({"level":"info","ts":1764183278.8,"msg":"cut of)");
    EXPECT_TRUE(record.malformed);
    EXPECT_EQ(record.format, LogFormat::Text);
    EXPECT_EQ(record.time, 1764183278800000000);
    EXPECT_EQ(record.message, record.text);
}

TEST(Record, ConsoleFormWithBlanks)
{
    const auto record = readRecord("2025-11-03T22:05:43.357Z DEBUG agent.sessionClient "
                                   "logging/interceptors.go:51 finished {call} {\"a\":1}");
    EXPECT_EQ(record.format, LogFormat::ZapConsole);
    EXPECT_EQ(record.logger, "agent.sessionClient");
    EXPECT_EQ(record.caller, "logging/interceptors.go:51");
    EXPECT_EQ(record.message, "finished {call}");
    EXPECT_EQ(record.component, Component::Agent);
    ASSERT_NE(fieldOf(record, "a"), nullptr);
    EXPECT_EQ(record.text.substr(fieldOf(record, "a")->offset, 1), "1");
}

TEST(Record, KlogTakesItsYearFromWhoCarriedIt)
{
    Envelope around;
    around.time = timeOfText("2025-11-03T22:05:44Z");
    const auto record = readRecord("W1103 22:05:43.357123   12345 file.go:12] the message", around);
    EXPECT_EQ(record.format, LogFormat::Klog);
    EXPECT_EQ(record.level, Level::Warn);
    EXPECT_EQ(record.caller, "file.go:12");
    EXPECT_EQ(record.message, "the message");
    EXPECT_EQ(record.time, timeOfText("2025-11-03T22:05:43.357123Z"));
}

TEST(Record, ProseWithAPairIsText)
{
    EXPECT_EQ(readRecord("level=info is what it said").format, LogFormat::Text);
    EXPECT_EQ(readRecord("a=1 b=2").format, LogFormat::Text);
}

TEST(Record, FlagsWhatCannotBeShownAsItIs)
{
    EXPECT_TRUE(readRecord(std::string("a\0b", 3)).hasNul);
    EXPECT_TRUE(readRecord("\xff").notUtf8);
    EXPECT_TRUE(
        readRecord("{\"a\":" + std::string(2000, '[') + std::string(2000, ']') + "}").tooDeep);
    const auto cut = readRecord(std::string(kLongestLine + 5, 'x'));
    EXPECT_TRUE(cut.envelope.cut);
    EXPECT_EQ(cut.text.size(), kLongestLine);
}

TEST(Record, FlagsWhatATerminalWouldHaveDone)
{
    const auto record = readRecord("paid 5\x1b[2K\rpaid 500");
    EXPECT_TRUE(record.hasControls);
    EXPECT_EQ(record.message, "paid 5\rpaid 500");
    EXPECT_FALSE(readRecord("\x1b[1;31mred\x1b[0m").hasControls);
    EXPECT_FALSE(readRecord("a lone \x1b and no more").hasControls);
}

TEST(Record, KeepsSoManyFields)
{
    std::string text = "{\"a\":0";
    for (int i = 0; i < 3000; ++i) {
        text += ",\"k" + std::to_string(i) + "\":1";
    }
    const auto record = readRecord(text + "}");
    EXPECT_EQ(record.fields.size(), kMostFields);
    EXPECT_TRUE(record.fieldsCut);
}

TEST(Framings, AreTakenForWhatTheyAre)
{
    const std::pair<const char*, Framing> rows[] = {
        {"{\"level\":\"info\",\"ts\":1,\"msg\":\"x\"}\n", Framing::Line},
        {"2025-11-03T22:05:43.357123456Z {\"level\":\"error\"}\n", Framing::KubernetesTimestamps},
        {"2025-11-03T22:05:43.357Z\tDEBUG\ta.b\tc.go:1\tm\n", Framing::Line},
        {"2025-11-03T22:05:43.357Z DEBUG a.b c.go:1 m\n", Framing::Line},
        {"2025-11-03T22:05:43.1Z stdout P {\"level\":\n", Framing::Cri},
        {"{\"log\":\"x\\n\",\"stream\":\"stderr\",\"time\":\"2025-11-03T22:05:43.2Z\"}\n",
            Framing::DockerJson},
        {"{\"__CURSOR\":\"s=1\",\"MESSAGE\":\"x\"}\n", Framing::JournalJson},
        {"__CURSOR=s=1\n__REALTIME_TIMESTAMP=1\nMESSAGE=x\n\n", Framing::JournalExport},
        {"{\"resourceLogs\":[]}\n", Framing::OtlpLines},
        {"", Framing::Line},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(framingName(sniffFraming(text)), framingName(wanted)) << text;
    }
}

TEST(Framings, TheMajorityDecides)
{
    EXPECT_EQ(sniffFraming("a banner\n2025-11-03T22:05:43.1Z stdout F x\n"
                           "2025-11-03T22:05:43.1Z stdout F x\n"),
        Framing::Cri);
}

TEST(Framings, PartsAreJoinedStreamByStream)
{
    const auto all = unwrapped(Framing::Cri,
        "2025-11-03T22:05:43.1Z stdout P {\"level\":\"info\",\n"
        "2025-11-03T22:05:43.15Z stderr F other\n"
        "2025-11-03T22:05:43.2Z stdout F \"ts\":1,\"msg\":\"joined\"}\n"
        "2025-11-03T22:05:43.3Z stdout P never ended");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].text, "other");
    EXPECT_EQ(all[1].text, "{\"level\":\"info\",\"ts\":1,\"msg\":\"joined\"}");
    EXPECT_TRUE(all[1].envelope.joined);
    EXPECT_EQ(all[1].envelope.time, timeOfText("2025-11-03T22:05:43.1Z"));
    EXPECT_EQ(all[2].text, "never ended");
}

TEST(Framings, JoiningIsBounded)
{
    const std::string part = "2025-11-03T22:05:43.1Z stdout P " + std::string(600'000, 'x') + "\n";
    const auto all = unwrapped(Framing::Cri, part + part + part);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].text.size(), kLongestLine);
    EXPECT_TRUE(all[0].envelope.cut);
}

TEST(Framings, JournalInExportForm)
{
    const std::string size("\x05\0\0\0\0\0\0\0", 8);
    const auto all = unwrapped(Framing::JournalExport,
        "__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1762207543357123\nPRIORITY=4\n_HOSTNAME=vm1\n"
        "MESSAGE=first\n\n"
        "__CURSOR=s=1;i=3\nMESSAGE\n"
            + size + "a\nb=c\n_SYSTEMD_UNIT=spirl-agent.service\n\n");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text, "first");
    EXPECT_EQ(all[0].envelope.cursor, "s=1;i=2");
    EXPECT_EQ(all[0].envelope.level, Level::Warn);
    EXPECT_EQ(all[1].text, "a\nb=c");
    EXPECT_EQ(all[1].envelope.unit, "spirl-agent.service");
}

TEST(Framings, OtlpHasManyRecordsALine)
{
    const auto all = unwrapped(Framing::OtlpLines,
        R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1762207543357000000",)"
        R"("severityNumber":17,"body":{"stringValue":"bad"},"traceId":"ab","attributes":[{"key":"k",)"
        R"("value":{"intValue":"5"}}]},{"body":{"stringValue":"{\"ts\":1,\"msg\":\"in\"}"}}]}],)"
        R"("resource":{"attributes":[{"key":"host.name","value":{"stringValue":"vm1"}}]}}]})");
    ASSERT_EQ(all.size(), 2U);
    const auto first = readRecord(all[0].text, all[0].envelope);
    EXPECT_EQ(first.format, LogFormat::Otlp);
    EXPECT_EQ(first.level, Level::Error);
    EXPECT_EQ(first.trace, "ab");
    EXPECT_EQ(first.envelope.host, "vm1");
    EXPECT_EQ(first.time, 1762207543357000000);
    EXPECT_EQ(readRecord(all[1].text, all[1].envelope).message, "in");
}
