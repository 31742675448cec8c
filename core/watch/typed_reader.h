// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/blocks.h"
#include "telemetry/log/line_core.h"

namespace attest::watch {

/// A line's place in its file, and what it says.
struct TypedLine {
    std::uint64_t offset = 0;
    telemetry::LineCore core;
};

/// The lines of a part of a file in their order, looked at some pieces ahead by several workers.
class TypedReader {
public:
    struct Ahead {
        std::uint64_t bytes = std::uint64_t{4} << 20U; ///< of one piece
        unsigned pieces = 4;
    };
    TypedReader(const telemetry::LogFile& file, telemetry::Extent extent,
        telemetry::Framing framing, const telemetry::EventCatalogue& events,
        const std::atomic<bool>& stop, Ahead ahead);

    /// Nothing at the end, or where it was stopped.
    [[nodiscard]] const TypedLine* next();
    /// Up to where lines were handed out whole pieces at a time.
    [[nodiscard]] std::uint64_t readUpTo() const { return m_at; }

private:
    [[nodiscard]] bool fill();

    const telemetry::LogFile& m_file;
    telemetry::Extent m_extent;
    telemetry::Framing m_framing;
    const telemetry::EventCatalogue& m_events;
    const std::atomic<bool>& m_stop;
    Ahead m_ahead;
    std::uint64_t m_at; ///< where the next pieces begin
    bool m_first = true;
    std::vector<std::vector<TypedLine>> m_pieces;
    std::size_t m_piece = 0, m_line = 0;
};

} // namespace attest::watch
