// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/late_file.h"

#include "telemetry/log/record.h"

namespace attest::live {

LateFile::LateFile(
    std::shared_ptr<const telemetry::LogFile> file, std::uint64_t from, bool lineEnded)
    : m_file(std::move(file))
    , m_at(from)
    , m_lineEnded(lineEnded)
{
}

std::optional<LateFile::Lines> LateFile::look()
{
    if (m_file->size() <= m_at) {
        return std::nullopt;
    }
    std::string text(telemetry::kLongestLine, '\0');
    text.resize(m_file->read(m_at, text));
    const auto end = text.rfind('\n');
    if (end == std::string::npos) {
        return std::nullopt; // a line that is not whole yet, or never will be
    }
    text.resize(end + 1);
    Lines lines{m_at, std::move(text)};
    m_at += end + 1;
    m_written = Clock::now();
    if (!m_lineEnded) { // what it begins with is the rest of a line that was taken as it was
        m_lineEnded = true;
        const auto rest = lines.text.find('\n') + 1;
        lines.at += rest;
        lines.text.erase(0, rest);
    }
    return lines.text.empty() ? std::nullopt : std::optional(std::move(lines));
}

bool LateFile::isOver() const
{
    return Clock::now() - m_written > kPatience;
}

} // namespace attest::live
