// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_journal.h"

#include "base/json_writer.h"
#include "telemetry/log/blocks.h"
#include "telemetry/log/members.h"

#include <charconv>

namespace attest::watch {

namespace {

constexpr std::size_t kMostStreams = 100'000;

template <typename Number>
bool takeNumber(std::string_view& text, Number& number)
{
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return read.ec == std::errc();
}

void takeText(live::Origin& origin, std::string_view name, std::string text)
{
    std::string* const member = name == "name" ? &origin.name
        : name == "namespace"                  ? &origin.nameSpace
        : name == "pod"                        ? &origin.pod
        : name == "container"                  ? &origin.container
        : name == "host"                       ? &origin.host
        : name == "unit"                       ? &origin.unit
                                               : nullptr;
    if (member) {
        *member = std::move(text);
    }
}

void takeMember(SpooledStream& stream, std::string_view name, const telemetry::RawValue& value)
{
    std::uint32_t number = 0;
    auto text = value.text();
    std::string_view digits = text;
    if (value.kind == telemetry::ValueKind::Number && takeNumber(digits, number)) {
        if (name == "stream") {
            stream.number = number;
        } else if (name == "origin") {
            stream.origin.number = number;
        } else if (name == "kind" && number <= static_cast<std::uint32_t>(SourceKind::Other)) {
            stream.kind = static_cast<SourceKind>(number);
        }
    } else if (name == "key") {
        stream.key = std::move(text);
    } else if (name == "source") {
        stream.source = std::move(text);
    } else if (name == "began") {
        (void)takeNumber(digits, stream.began);
    } else if (name == "framing") {
        stream.framing = telemetry::framingNamed(text).value_or(telemetry::Framing::Line);
    } else {
        takeText(stream.origin, name, std::move(text));
    }
}

// Where it says how many lines were lost, what said that they were being lost says nothing more.
void takeGap(SpoolJournal& journal, SpooledRun gap)
{
    if (const auto since = journal.losing.extract(gap.stream)) {
        journal.runs[since.mapped()].missing.reset();
    }
    journal.runs.push_back(std::move(gap));
}

void takeLine(SpoolJournal& journal, std::string_view line)
{
    if (line.starts_with("r ")) {
        line.remove_prefix(2);
        SpooledRun run;
        if (takeNumber(line, run.stream) && takeNumber(line, run.offset)
            && takeNumber(line, run.bytes) && takeNumber(line, run.arrived) && line.empty()) {
            journal.runs.push_back(run);
        }
    } else if (line.starts_with("g ")) {
        line.remove_prefix(2);
        SpooledRun gap;
        if (takeNumber(line, gap.stream) && takeNumber(line, gap.missing.emplace())
            && takeNumber(line, gap.arrived) && line.starts_with(' ')) {
            gap.why = line.substr(1);
            takeGap(journal, std::move(gap));
        }
    } else if (line.starts_with("l ")) {
        line.remove_prefix(2);
        SpooledRun gap;
        gap.missing = 0;
        if (takeNumber(line, gap.stream) && takeNumber(line, gap.arrived)
            && line.starts_with(' ')) {
            gap.why = line.substr(1);
            journal.losing[gap.stream] = journal.runs.size();
            journal.runs.push_back(std::move(gap));
        }
    } else if (line.starts_with("x ")) {
        line.remove_prefix(2);
        std::uint32_t stream = 0;
        if (takeNumber(line, stream)) {
            journal.removed[stream] = journal.runs.size();
        }
    } else if (line.starts_with("e ")) {
        line.remove_prefix(2);
        std::uint32_t stream = 0;
        if (takeNumber(line, stream) && line.starts_with(' ')) {
            journal.versions[stream] = line.substr(1);
        }
    } else if (line.starts_with('{') && journal.streams.size() < kMostStreams) {
        telemetry::ValueScan scan(line);
        telemetry::RawMember member;
        SpooledStream stream;
        while (scan.next(member)) {
            takeMember(stream, member.name(), member.value);
        }
        journal.streams[stream.number] = std::move(stream);
    }
}

} // namespace

std::string journalLine(const SpooledStream& stream)
{
    JsonWriter json;
    json.beginObject().key("stream").number(stream.number);
    json.member("key", stream.key);
    json.member("source", stream.source).key("kind").number(static_cast<int>(stream.kind));
    json.member("framing", telemetry::framingName(stream.framing));
    json.key("origin").number(stream.origin.number);
    json.member("name", stream.origin.name).member("namespace", stream.origin.nameSpace);
    json.member("pod", stream.origin.pod).member("container", stream.origin.container);
    json.member("host", stream.origin.host).member("unit", stream.origin.unit);
    json.member("began", std::to_string(stream.began));
    return json.endObject().take() + "\n";
}

std::string journalLine(const SpooledRun& run)
{
    if (run.missing) {
        return "g " + std::to_string(run.stream) + " " + std::to_string(*run.missing) + " "
            + std::to_string(run.arrived) + " " + run.why + "\n";
    }
    return "r " + std::to_string(run.stream) + " " + std::to_string(run.offset) + " "
        + std::to_string(run.bytes) + " " + std::to_string(run.arrived) + "\n";
}

std::string journalRemoval(std::uint32_t stream)
{
    return "x " + std::to_string(stream) + "\n";
}

std::string journalLosing(std::uint32_t stream, std::string_view issue, telemetry::Nanos time)
{
    return "l " + std::to_string(stream) + " " + std::to_string(time) + " " + std::string(issue)
        + "\n";
}

std::string journalEnd(std::uint32_t stream, const std::string& version)
{
    return "e " + std::to_string(stream) + " " + version + "\n";
}

SpoolJournal readJournal(const std::string& path)
{
    SpoolJournal journal;
    const auto file = telemetry::LogFile::open(path);
    if (!file) {
        return journal;
    }
    const auto size = file->size();
    telemetry::BlockReader reader(*file, {0, size}, size);
    telemetry::BlockReader::Block block;
    while (reader.next(block)) {
        const bool ended = block.lines.ends_with('\n');
        telemetry::forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
            const bool last = offset + line.size() == block.offset + block.lines.size();
            if (ended || !last) {
                takeLine(journal, line);
            }
        });
    }
    return journal;
}

} // namespace attest::watch
