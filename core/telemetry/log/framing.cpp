// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/framing.h"

#include <algorithm>
#include <array>

namespace attest::telemetry {

namespace {

constexpr std::size_t kMostStreams = 16;

constexpr std::string_view kNames[] = {"line", "kubernetes-timestamps", "cri", "docker-json",
    "journal-json", "journal-export", "otlp-lines"};

/// A time as containers' runtimes write it, with 'T' and an offset; it and the blank are cut off.
Nanos takeTime(std::string_view& text)
{
    const auto blank = text.substr(0, 40).find(' ');
    if (blank == std::string_view::npos || blank < 20 || text[10] != 'T') {
        return kNoTime;
    }
    const Nanos time = timeOfText(text.substr(0, blank));
    if (time != kNoTime) {
        text.remove_prefix(blank + 1);
    }
    return time;
}

bool takeCriTags(std::string_view& text, Unwrapped& out)
{
    for (const std::string_view stream : {"stdout ", "stderr "}) {
        if (!text.starts_with(stream) || text.size() < stream.size() + 1) {
            continue;
        }
        // Tags are separated by colons, the first one is P or F (KEP 'CRI container log format').
        const auto tags = text.substr(stream.size(), text.find(' ', stream.size()) - stream.size());
        if (tags.empty() || (tags[0] != 'P' && tags[0] != 'F')
            || (tags.size() > 1 && tags[1] != ':')) {
            return false;
        }
        out.partial = tags[0] == 'P';
        out.envelope.stream = stream.substr(0, 6);
        text.remove_prefix(std::min(stream.size() + tags.size() + 1, text.size()));
        return true;
    }
    return false;
}

Unwrapped unwrapTimed(std::string_view line, Framing framing)
{
    Unwrapped out;
    auto rest = line;
    const Nanos time = takeTime(rest);
    if (time != kNoTime && (framing != Framing::Cri || takeCriTags(rest, out))) {
        out.envelope.time = time;
        line = rest;
    }
    out.text = line;
    return out;
}

Unwrapped unwrapDocker(std::string_view line)
{
    Unwrapped out;
    ValueScan scan(line);
    RawMember member;
    bool isDocker = false;
    while (scan.next(member)) {
        if (member.key == "log" && member.value.kind == ValueKind::Text && !isDocker) {
            isDocker = true;
            out.text = member.value.text();
        } else if (member.key == "stream") {
            out.envelope.stream = member.value.text();
        } else if (member.key == "time") {
            out.envelope.time = timeOfText(member.value.plain());
        } else if (member.key == "attrs") {
            out.envelope.fields.push_back({"attrs", member.value.text(), member.value.kind, 0, 0});
        }
    }
    if (!isDocker) {
        return {std::string(line), {}, false};
    }
    out.partial = !out.text.ends_with('\n');
    return out;
}

Framing framingOf(std::string_view line)
{
    auto rest = line;
    Unwrapped ignored;
    if (takeTime(rest) != kNoTime) {
        if (takeCriTags(rest, ignored)) {
            return Framing::Cri;
        }
        // A console logger's own time is followed by a level, not by a line.
        const auto level = rest.substr(0, rest.find_first_of(" \t"));
        return levelNamed(level) == Level::Unknown ? Framing::KubernetesTimestamps : Framing::Line;
    }
    if (line.starts_with("__CURSOR=") || line.starts_with("__REALTIME_TIMESTAMP=")) {
        return Framing::JournalExport;
    }
    if (!line.starts_with('{')) {
        return Framing::Line;
    }
    ValueScan scan(line);
    RawMember member;
    bool log = false, stream = false, time = false, cursor = false, message = false;
    while (scan.next(member)) {
        log = log || member.key == "log";
        stream = stream || member.key == "stream";
        time = time || member.key == "time";
        cursor = cursor || member.key == "__REALTIME_TIMESTAMP" || member.key == "__CURSOR";
        message = message || member.key == "MESSAGE";
        if (member.key == "resourceLogs") {
            return Framing::OtlpLines;
        }
    }
    return log && stream && time ? Framing::DockerJson
        : cursor && message      ? Framing::JournalJson
                                 : Framing::Line;
}

} // namespace

std::string_view framingName(Framing framing)
{
    return kNames[static_cast<std::size_t>(framing)];
}

std::optional<Framing> framingNamed(std::string_view name)
{
    const auto found = std::find(std::begin(kNames), std::end(kNames), name);
    return found == std::end(kNames) ? std::nullopt
                                     : std::optional(static_cast<Framing>(found - kNames));
}

Framing sniffFraming(std::string_view beginning)
{
    std::array<std::size_t, std::size(kNames)> votes{};
    std::size_t lines = 0;
    while (!beginning.empty() && lines < kSniffedLines) {
        const auto end = beginning.find('\n');
        const auto line = beginning.substr(0, std::min(end, kLongestLine));
        beginning.remove_prefix(end == std::string_view::npos ? beginning.size() : end + 1);
        if (line.empty()) {
            continue;
        }
        const auto framing = framingOf(line);
        if (framing == Framing::JournalExport) {
            return framing; // an entry begins with it and goes on in lines of its own
        }
        ++votes[static_cast<std::size_t>(framing)];
        ++lines;
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    return static_cast<Framing>(most - votes.begin());
}

Unwrapped unwrapLine(Framing framing, std::string_view line)
{
    switch (framing) {
    case Framing::KubernetesTimestamps:
    case Framing::Cri:
        return unwrapTimed(line, framing);
    case Framing::DockerJson: {
        auto out = unwrapDocker(line);
        if (out.text.ends_with('\n')) {
            out.text.pop_back();
        }
        return out;
    }
    case Framing::JournalJson:
        return unwrapJournal(line);
    case Framing::OtlpLines: {
        std::optional<Unwrapped> first;
        unwrapOtlp(line, [&](Unwrapped record) {
            if (!first) {
                first = std::move(record);
            }
        });
        return first ? std::move(*first) : Unwrapped{std::string(line), {}, false};
    }
    case Framing::Line:
    case Framing::JournalExport:
        break;
    }
    return {std::string(line), {}, false};
}

void Unwrapper::line(std::string_view line, const Sink& sink)
{
    if (m_framing == Framing::OtlpLines) {
        unwrapOtlp(line, sink);
    } else if (m_framing == Framing::JournalExport) {
        journalLine(line, sink);
    } else {
        join(unwrapLine(m_framing, line), sink);
    }
}

void Unwrapper::join(Unwrapped part, const Sink& sink)
{
    const auto open = m_open.find(part.envelope.stream);
    if (open != m_open.end()) {
        auto& whole = open->second;
        const std::size_t room = kLongestLine - std::min(kLongestLine, whole.text.size());
        whole.envelope.cut = whole.envelope.cut || part.text.size() > room;
        whole.text.append(part.text, 0, room);
        whole.envelope.joined = true;
        if (!part.partial) {
            auto done = std::move(whole);
            m_open.erase(open);
            sink(std::move(done));
        }
    } else if (part.partial && m_open.size() < kMostStreams) {
        const std::string stream = part.envelope.stream;
        m_open.emplace(stream, std::move(part));
    } else {
        sink(std::move(part));
    }
}

void Unwrapper::finish(const Sink& sink)
{
    for (auto& [stream, part] : m_open) {
        sink(std::move(part));
    }
    m_open.clear();
    if (m_inEntry) {
        sink(std::move(m_entry));
        m_entry = {};
        m_inEntry = false;
    }
}

} // namespace attest::telemetry
