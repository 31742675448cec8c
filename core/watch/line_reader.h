// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_file.h"
#include "watch/sought_text.h"

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace attest::watch {

/// Lines of a file in ascending places, which mostly stand beside each other: few reads, little memory.
class LineReader {
public:
    explicit LineReader(std::shared_ptr<const telemetry::LogFile> file) : m_file(std::move(file)) {}
    /// Without its end, not past telemetry::kLongestLine. Valid until the next call.
    [[nodiscard]] std::string_view line(std::uint64_t offset);
    /// The first place from the beginning of a line on, and before the other, that is in a line which may hold the
    /// text. The text is the same at every call.
    [[nodiscard]] std::optional<std::uint64_t> mayBegin(
        const SoughtText& text, std::uint64_t from, std::uint64_t before);

private:
    void read(std::uint64_t offset, std::size_t bytes);

    static constexpr std::size_t kFirst = std::size_t{32} << 10U; ///< a screen's
    static constexpr std::size_t kMost = std::size_t{128} << 10U;
    std::shared_ptr<const telemetry::LogFile> m_file;
    std::vector<char> m_buffer;
    std::size_t m_filled = 0, m_asked = 0, m_step = kFirst;
    std::uint64_t m_begin = 0;    ///< of the buffer in the file
    std::size_t m_wholeLines = 0; ///< so much of it was looked through for a text
    bool m_mayHide = false;       ///< which may be there without being seen
};

/// The same of a few files.
class LineReaders {
public:
    [[nodiscard]] std::string_view line(
        const std::shared_ptr<const telemetry::LogFile>& file, std::uint64_t offset);
    [[nodiscard]] std::optional<std::uint64_t> mayBegin(
        const std::shared_ptr<const telemetry::LogFile>& file, const SoughtText& text,
        std::uint64_t from, std::uint64_t before);

private:
    [[nodiscard]] LineReader& of(const std::shared_ptr<const telemetry::LogFile>& file);
    static constexpr std::size_t kMostFiles = 16;
    std::map<const telemetry::LogFile*, LineReader> m_readers;
};

} // namespace attest::watch
