// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/framing.h"

#include <charconv>

namespace attest::telemetry {

namespace {

std::int64_t numberIn(std::string_view text)
{
    std::int64_t value = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : -1;
}

/// What is no text is written as an array of its bytes, what is too large as null, and a field that
/// is there several times as an array of those (systemd, JOURNAL_EXPORT_FORMATS): the first is taken.
std::string journalText(const RawValue& value)
{
    if (value.kind != ValueKind::Array) {
        return value.kind == ValueKind::Null ? std::string() : value.text();
    }
    std::string bytes;
    ValueScan items(value.raw);
    RawValue item;
    while (bytes.size() < kLongestLine && items.next(item)) {
        if (item.kind != ValueKind::Number) {
            return bytes.empty() && item.kind == ValueKind::Text ? item.text() : bytes;
        }
        const auto byte = numberIn(item.raw);
        if (byte < 0 || byte > 255) {
            return bytes;
        }
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace

void takeJournalField(Unwrapped& entry, std::string_view name, std::string value)
{
    auto& around = entry.envelope;
    if (name == "MESSAGE") {
        entry.text = std::move(value);
    } else if (name == "__REALTIME_TIMESTAMP") {
        const auto micros = numberIn(value);
        around.time = micros >= 0 && micros < kNoTime / -1000 ? micros * 1000 : kNoTime;
    } else if (name == "PRIORITY") {
        around.level = levelOfPriority(numberIn(value));
    } else if (name == "_SYSTEMD_UNIT") {
        around.unit = std::move(value);
    } else if (name == "_HOSTNAME") {
        around.host = std::move(value);
    } else if (name == "__CURSOR") {
        around.cursor = std::move(value);
    } else if (name == "_TRANSPORT") {
        around.stream = std::move(value);
    } else if (around.fields.size() < kMostFields) {
        around.fields.push_back({std::string(name), std::move(value), ValueKind::Text, 0, 0});
    }
}

Unwrapped unwrapJournal(std::string_view line)
{
    Unwrapped out;
    ValueScan scan(line);
    RawMember member;
    bool isEntry = false;
    while (scan.next(member)) {
        isEntry = isEntry || member.key == "MESSAGE" || member.key.starts_with("__");
        takeJournalField(out, member.key, journalText(member.value));
    }
    return isEntry ? std::move(out) : Unwrapped{std::string(line), {}, false};
}

void Unwrapper::journalLine(std::string_view line, const Sink& sink)
{
    if (m_inBinary) {
        // The size is said in eight bytes, lowest first, and then come that many: any of them may be
        // a line's end. What is read here was cut at those, so they are put back.
        constexpr std::size_t kSize = 8;
        m_binary.append(line.substr(0, kLongestLine + kSize));
        if (m_binary.size() < kSize) {
            m_binary += '\n';
            return;
        }
        std::uint64_t size = 0;
        for (std::size_t i = kSize; i-- > 0;) {
            size = size << 8U | static_cast<unsigned char>(m_binary[i]);
        }
        if (m_binary.size() - kSize < size && m_binary.size() <= kLongestLine) {
            m_binary += '\n';
            return;
        }
        if (size > kLongestLine) {
            m_entry.envelope.cut = true;
        }
        takeJournalField(m_entry, m_binaryName, m_binary.substr(kSize, size));
        m_inBinary = false;
        m_binary.clear();
        return;
    }
    if (line.empty()) {
        if (m_inEntry) {
            sink(std::move(m_entry));
        }
        m_entry = {};
        m_inEntry = false;
        return;
    }
    m_inEntry = true;
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) {
        m_binaryName = line.substr(0, 64);
        m_inBinary = true;
        return;
    }
    takeJournalField(
        m_entry, line.substr(0, equals), std::string(line.substr(equals + 1, kLongestLine)));
}

} // namespace attest::telemetry
