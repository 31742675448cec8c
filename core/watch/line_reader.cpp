// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/line_reader.h"

#include "telemetry/log/record.h"

#include <algorithm>
#include <cstring>

namespace attest::watch {

void LineReader::read(std::uint64_t offset, std::size_t bytes)
{
    m_asked = std::min(bytes, telemetry::kLongestLine);
    m_buffer.resize(std::max(m_buffer.size(), m_asked));
    m_begin = offset;
    m_filled = m_file->read(offset, {m_buffer.data(), m_asked});
    m_wholeLines = 0;
}

std::optional<std::uint64_t> LineReader::mayBegin(
    const SoughtText& text, std::uint64_t from, std::uint64_t before)
{
    while (from < before) {
        if (from < m_begin || from >= m_begin + m_wholeLines) {
            read(from, m_step);
            m_step = std::min(m_step * 2, kMost);
            const std::string_view bytes(m_buffer.data(), m_filled);
            m_wholeLines = bytes.rfind('\n') + 1;
            m_mayHide = text.mayHideIn(bytes.substr(0, m_wholeLines));
        }
        if (m_mayHide || m_wholeLines == 0) { // a long line, or none any more
            return from;
        }
        const auto hit = text.findIn({m_buffer.data(), m_wholeLines}, from - m_begin);
        if (hit != std::string_view::npos) {
            return m_begin + hit < before ? std::optional(m_begin + hit) : std::nullopt;
        }
        from = m_begin + m_wholeLines;
    }
    return std::nullopt;
}

std::string_view LineReader::line(std::uint64_t offset)
{
    // What was read to the end of the file may have been the beginning of a line then.
    for (bool fresh = false;; fresh = true) {
        std::size_t step = m_step;
        if (offset >= m_begin && offset < m_begin + m_filled) {
            const char* const at = m_buffer.data() + (offset - m_begin);
            const auto left = static_cast<std::size_t>(m_begin + m_filled - offset);
            const auto* end = static_cast<const char*>(std::memchr(at, '\n', left));
            const bool isAll = left == telemetry::kLongestLine || (fresh && m_filled < m_asked);
            if (end != nullptr || isAll) {
                return {at, end != nullptr ? static_cast<std::size_t>(end - at) : left};
            }
            step = offset == m_begin ? m_asked * 2 : step;
        } else if (fresh) {
            return {};
        }
        read(offset, step);
        m_step = std::min(m_step * 2, kMost);
    }
}

LineReader& LineReaders::of(const std::shared_ptr<const telemetry::LogFile>& file)
{
    auto found = m_readers.find(file.get());
    if (found == m_readers.end()) {
        if (m_readers.size() == kMostFiles) {
            m_readers.clear();
        }
        found = m_readers.emplace(file.get(), LineReader(file)).first;
    }
    return found->second;
}

std::string_view LineReaders::line(
    const std::shared_ptr<const telemetry::LogFile>& file, std::uint64_t offset)
{
    return file ? of(file).line(offset) : std::string_view();
}

std::optional<std::uint64_t> LineReaders::mayBegin(
    const std::shared_ptr<const telemetry::LogFile>& file, const SoughtText& text,
    std::uint64_t from, std::uint64_t before)
{
    return file ? of(file).mayBegin(text, from, before) : std::optional(from);
}

} // namespace attest::watch
