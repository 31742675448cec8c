// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/blocks.h"
#include "telemetry/log/line_core.h"

#include <cstdint>
#include <vector>

namespace attest::telemetry {

enum class IndexDepth {
    Lines, ///< where lines begin: 4 bytes each
    Typed, ///< and their time, level and event: 14 bytes each
};

/// Where the lines of a file are and what they are, by number from 0. Made by several workers in one
/// pass over the file, and continued where the file grows.
class LogIndex {
public:
    LogIndex(IndexDepth depth, Framing framing, EventCatalogue events);

    /// Goes on to that size. What a line without an end was taken for is looked at again.
    void extend(const LogFile& file, std::uint64_t size, const Sweep& sweep = {});

    [[nodiscard]] std::uint64_t lines() const { return m_lines; }
    [[nodiscard]] std::uint64_t bytes() const { return m_size; }
    [[nodiscard]] std::uint64_t offsetOf(std::uint64_t line) const;
    /// Of a typed index; nothing known of another.
    [[nodiscard]] LineCore coreOf(std::uint64_t line) const;
    /// The line that the byte is in.
    [[nodiscard]] std::uint64_t lineAt(std::uint64_t offset) const;
    /// The first line that says that time or a later one; lines() where none does.
    [[nodiscard]] std::uint64_t lineAtTime(Nanos time) const;
    /// Lines that are older than the one before them by more than a second, the first of them.
    struct Backward {
        std::uint64_t line = 0;
        Nanos by = 0;
    };
    [[nodiscard]] const std::vector<Backward>& backwards() const { return m_backwards; }
    [[nodiscard]] const EventCatalogue& events() const { return m_events; }
    /// What its columns take.
    [[nodiscard]] std::size_t memory() const;

    /// Lines of each level in equal parts of a span of time. `parts` of 0 gives none.
    struct Bucket {
        std::uint64_t lines[9] = {}; ///< by Level
        [[nodiscard]] std::uint64_t total() const;
    };
    [[nodiscard]] std::vector<Bucket> histogram(Nanos from, Nanos to, std::size_t parts) const;
    /// Of all lines that say one.
    struct TimeSpan {
        Nanos first = kNoTime, last = kNoTime;
    };
    [[nodiscard]] TimeSpan timeSpan() const;

private:
    struct Piece {
        std::uint64_t base = 0;      ///< offsets count from here
        std::uint64_t firstLine = 0; ///< its number
        std::vector<std::uint32_t> starts;
        std::vector<Nanos> times;
        std::vector<std::uint8_t> levels;
        std::vector<EventNumber> events;
        Nanos first = kNoTime, last = kNoTime;   ///< least and greatest time
        Nanos opens = kNoTime, closes = kNoTime; ///< the first and the last that is said
        std::vector<Backward> backwards;         ///< lines count from the piece's first
    };
    void fillPiece(Piece& piece, const LogFile& file, Extent extent, std::uint64_t size) const;
    void reserve(Piece& piece, std::size_t lines) const;
    static void place(Piece& piece, Nanos time);
    [[nodiscard]] const Piece& pieceOf(std::uint64_t line) const;
    void number();
    void dropUnended(const LogFile& file);

    IndexDepth m_depth;
    Framing m_framing;
    EventCatalogue m_events;
    std::vector<Piece> m_pieces;
    std::vector<Backward> m_backwards;
    std::uint64_t m_lines = 0, m_size = 0;
};

} // namespace attest::telemetry
