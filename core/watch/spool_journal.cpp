// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_journal.h"

#include "base/json_writer.h"
#include "telemetry/log/blocks.h"
#include "telemetry/log/members.h"

#include <algorithm>
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

/// One journal, line by line.
class JournalReading {
public:
    void line(std::string_view line)
    {
        const bool isStream = line.starts_with('{');
        const bool isNote = line.size() > 2 && line[1] == ' ';
        if (isStream) {
            takeStream(line);
        } else if (!isNote || !takeNote(line[0], line.substr(2))) {
            m_last.reset(); // what follows it cannot be told
        }
    }

    [[nodiscard]] SpoolJournal take() { return std::move(m_journal); }

private:
    bool takeNote(char kind, std::string_view rest)
    {
        switch (kind) {
        case 'r':
            return takeRun(rest);
        case 'n':
        case '+':
            return takeNextRun(rest, kind == '+');
        case 'g':
            return takeGap(rest);
        case 'l':
            return takeLosing(rest);
        case 'x':
            return takeRemoval(rest);
        case 'e':
            return takeEnd(rest);
        default:
            return false;
        }
    }

    bool takeRun(std::string_view rest)
    {
        SpooledRun run;
        if (!takeNumber(rest, run.stream) || !takeNumber(rest, run.offset)
            || !takeNumber(rest, run.bytes) || !takeNumber(rest, run.arrived) || !rest.empty()) {
            return false;
        }
        m_last = run;
        m_journal.runs.push_back(run);
        return true;
    }

    bool takeNextRun(std::string_view rest, bool sameStream)
    {
        SpooledRun run;
        telemetry::Nanos later = 0;
        if (!m_last || (!sameStream && !takeNumber(rest, run.stream))
            || !takeNumber(rest, run.bytes)) {
            return false;
        }
        if (sameStream && rest.empty()) {
            m_journal.runs.back().bytes += run.bytes;
            m_last = m_journal.runs.back();
            return true;
        }
        if (!takeNumber(rest, later) || !rest.empty() || later < 0
            || m_last->arrived > std::numeric_limits<telemetry::Nanos>::max() - later) {
            return false;
        }
        run.stream = sameStream ? m_last->stream : run.stream;
        run.offset = m_last->offset + m_last->bytes;
        run.arrived = m_last->arrived + later;
        m_last = run;
        m_journal.runs.push_back(run);
        return true;
    }

    // Where it says how many lines were lost, what said that they were being lost says nothing more.
    bool takeGap(std::string_view rest)
    {
        SpooledRun run;
        SpooledGap gap;
        if (!takeNumber(rest, run.stream) || !takeNumber(rest, gap.missing)
            || !takeNumber(rest, run.arrived) || !rest.starts_with(' ')) {
            return false;
        }
        if (const auto since = m_journal.losing.extract(run.stream)) {
            m_journal.runs[since.mapped()].gap = 0;
        }
        gap.why = rest.substr(1);
        addGap(run, std::move(gap));
        return true;
    }

    bool takeLosing(std::string_view rest)
    {
        SpooledRun run;
        if (!takeNumber(rest, run.stream) || !takeNumber(rest, run.arrived)
            || !rest.starts_with(' ')) {
            return false;
        }
        m_journal.losing[run.stream] = m_journal.runs.size();
        addGap(run, {0, std::string(rest.substr(1))});
        return true;
    }

    void addGap(SpooledRun run, SpooledGap gap)
    {
        m_journal.gaps.push_back(std::move(gap));
        run.gap = static_cast<std::uint32_t>(m_journal.gaps.size());
        m_journal.runs.push_back(run);
        m_last.reset();
    }

    bool takeRemoval(std::string_view rest)
    {
        std::uint32_t stream = 0;
        if (!takeNumber(rest, stream)) {
            return false;
        }
        m_journal.removed[stream] = m_journal.runs.size();
        m_last.reset();
        return true;
    }

    bool takeEnd(std::string_view rest)
    {
        std::uint32_t stream = 0;
        if (!takeNumber(rest, stream) || !rest.starts_with(' ')) {
            return false;
        }
        m_journal.versions[stream] = rest.substr(1);
        m_last.reset();
        return true;
    }

    void takeStream(std::string_view line)
    {
        if (m_journal.streams.size() >= kMostStreams) {
            return;
        }
        telemetry::ValueScan scan(line);
        telemetry::RawMember member;
        SpooledStream stream;
        while (scan.next(member)) {
            takeMember(stream, member.name(), member.value);
        }
        m_journal.streams[stream.number] = std::move(stream);
    }

    SpoolJournal m_journal;
    std::optional<SpooledRun> m_last; ///< what a shorter one stands behind
};

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

std::string RunLines::next(const SpooledRun& run)
{
    /// So much may be unreadable because a line before it is.
    constexpr int kMostShort = 256;
    /// What came so soon after another is said to have come with it.
    constexpr telemetry::Nanos kTogether = 1'000'000;

    const auto bytes = std::to_string(run.bytes);
    const bool follows = m_last && run.offset == m_last->offset + m_last->bytes
        && run.arrived >= m_last->arrived && m_short < kMostShort;
    m_short = follows ? m_short + 1 : 0;
    if (!follows) {
        m_last = run;
        return "r " + std::to_string(run.stream) + " " + std::to_string(run.offset) + " " + bytes
            + " " + std::to_string(run.arrived) + "\n";
    }
    const auto later = run.arrived - m_last->arrived;
    if (run.stream == m_last->stream && later < kTogether) {
        m_last->bytes += run.bytes;
        return "+ " + bytes + "\n";
    }
    const bool sameStream = run.stream == m_last->stream;
    m_last = run;
    return (sameStream ? "+ " : "n " + std::to_string(run.stream) + " ") + bytes + " "
        + std::to_string(later) + "\n";
}

std::string journalGap(std::uint32_t stream, const SpooledGap& gap, telemetry::Nanos time)
{
    return "g " + std::to_string(stream) + " " + std::to_string(gap.missing) + " "
        + std::to_string(time) + " " + gap.why + "\n";
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

SpoolJournal readJournal(const std::string& path, std::uint64_t most)
{
    JournalReading reading;
    const auto file = telemetry::LogFile::open(path);
    if (!file) {
        return reading.take();
    }
    const auto size = std::min(file->size(), most);
    telemetry::BlockReader reader(*file, {0, size}, size);
    telemetry::BlockReader::Block block;
    while (reader.next(block)) {
        const bool ended = block.lines.ends_with('\n');
        telemetry::forEachLine(block, [&](std::uint64_t offset, std::string_view line) {
            const bool last = offset + line.size() == block.offset + block.lines.size();
            if (ended || !last) {
                reading.line(line);
            }
        });
    }
    return reading.take();
}

} // namespace attest::watch
