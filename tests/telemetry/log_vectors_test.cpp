// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of the reference material: what each line of them says.
#include "base/redact.h"
#include "support/shared.h"
#include "telemetry/log/events.h"
#include "telemetry/log/framing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace attest;
using namespace attest::telemetry;

namespace {

std::map<std::string, RawValue> membersOf(std::string_view object)
{
    std::map<std::string, RawValue> all;
    ValueScan scan(object);
    RawMember member;
    while (scan.next(member)) {
        all.emplace(member.name(), member.value);
    }
    return all;
}

std::string compact(std::string_view json)
{
    std::string out;
    for (const char c : json) {
        if (c != ' ' && c != '\n') {
            out += c;
        }
    }
    return out;
}

LogRecord recordOf(const std::string& framing, std::string_view raw)
{
    const auto form = framing == "line" ? Framing::Line
        : framing == "k8s-timestamps"   ? Framing::KubernetesTimestamps
        : framing == "cri"              ? Framing::Cri
        : framing == "docker-json"      ? Framing::DockerJson
                                        : Framing::JournalJson;
    EXPECT_EQ(framingName(sniffFraming(raw)), framingName(form));
    std::vector<Unwrapped> all;
    const auto sink = [&](Unwrapped each) { all.push_back(std::move(each)); };
    Unwrapper unwrapper(form);
    while (!raw.empty()) {
        const auto end = std::min(raw.find('\n'), raw.size());
        unwrapper.line(raw.substr(0, end), sink);
        raw.remove_prefix(std::min(end + 1, raw.size()));
    }
    unwrapper.finish(sink);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? LogRecord() : readRecord(all[0].text, all[0].envelope);
}

/// What the record says under a name of the vectors.
std::string said(const LogRecord& record, const std::string& name)
{
    static const auto events = EventCatalogue::builtIn();
    const auto& around = record.envelope;
    const std::map<std::string, std::string> all = {
        {"format", std::string(formatName(record.format))},
        {"ts_ns", std::to_string(record.time)},
        {"transport_ts_ns", std::to_string(around.time)},
        {"level", std::string(levelName(record.level))},
        {"level_raw", record.levelText},
        {"msg", record.message},
        {"logger", record.logger},
        {"caller", record.caller},
        {"error", record.error},
        {"trace_id", record.trace},
        {"span_id", record.span},
        {"status", record.status},
        {"component", std::string(componentName(record.component))},
        {"event", std::string(events.idOf(events.find(record.message, record.error)))},
        {"kind", record.isAudit ? "audit" : "log"},
        {"stream", around.stream},
        {"host", around.host},
        {"unit", around.unit},
        {"cursor", around.cursor},
        {"malformed", record.malformed ? "true" : "false"},
        {"redactions", redactSecrets(record.message) != record.message ? "1" : "0"},
    };
    return all.contains(name) ? all.at(name) : "no such name";
}

void expectFields(const LogRecord& record, std::string_view wanted)
{
    const auto members = membersOf(wanted);
    EXPECT_EQ(record.fields.size(), members.size());
    for (const auto& [name, value] : members) {
        const auto found = std::ranges::find(record.fields, name, &LogField::key);
        ASSERT_NE(found, record.fields.end()) << name;
        EXPECT_EQ(compact(found->value), compact(value.text())) << name;
    }
}

void expectDuplicates(const LogRecord& record, std::string_view wanted)
{
    const auto members = membersOf(wanted);
    EXPECT_EQ(record.duplicates.size(), members.size());
    for (const auto& each : record.duplicates) {
        ASSERT_TRUE(members.contains(each.key));
        EXPECT_EQ(compact(members.at(each.key).raw), "[\"" + each.value + "\"]");
    }
}

void expectAttributes(const LogRecord& record, std::string_view wanted)
{
    ValueScan items(wanted);
    RawValue item;
    std::size_t count = 0;
    while (items.next(item)) {
        ASSERT_LT(count, record.attributes.size());
        const auto& attribute = record.attributes[count++];
        ValueScan parts(item.raw);
        RawValue origin, key, value;
        ASSERT_TRUE(parts.next(origin) && parts.next(key) && parts.next(value));
        EXPECT_EQ(attribute.origin, origin.text());
        EXPECT_EQ(attribute.key, key.text());
        EXPECT_EQ(attribute.values, std::vector<std::string>{value.text()});
    }
    EXPECT_EQ(record.attributes.size(), count);
}

} // namespace

TEST(LogVectors, SayWhatTheirAuthorsMeant)
{
    const auto folder = test::sharedFolder();
    if (!folder) {
        GTEST_SKIP() << "reference material absent";
    }
    const auto text = test::readFile(*folder / "vectors/telemetry/log_lines.json");
    ASSERT_TRUE(text);
    ValueScan vectors(*text);
    RawValue vector;
    std::size_t count = 0;
    while (vectors.next(vector)) {
        ++count;
        auto members = membersOf(vector.raw);
        SCOPED_TRACE(members["note"].text());
        const auto record = recordOf(members["framing"].text(), members["raw"].text());
        for (const auto& [name, wanted] : membersOf(members["expect"].raw)) {
            if (name == "fields") {
                expectFields(record, wanted.raw);
            } else if (name == "duplicates") {
                expectDuplicates(record, wanted.raw);
            } else if (name == "attributes") {
                expectAttributes(record, wanted.raw);
            } else {
                EXPECT_EQ(said(record, name), wanted.text()) << name;
            }
        }
    }
    EXPECT_GE(count, 19U);
}
