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

std::string_view LineReaders::line(
    const std::shared_ptr<const telemetry::LogFile>& file, std::uint64_t offset)
{
    if (!file) {
        return {};
    }
    auto found = m_readers.find(file.get());
    if (found == m_readers.end()) {
        if (m_readers.size() == kMostFiles) {
            m_readers.clear();
        }
        found = m_readers.emplace(file.get(), LineReader(file)).first;
    }
    return found->second.line(offset);
}

} // namespace attest::watch
