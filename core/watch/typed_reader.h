// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/typed_line.h"

namespace attest::watch {

/// The lines of a part of a file one by one in their order, looked at some pieces ahead by several workers: for
/// files that are merged.
class TypedReader {
public:
    struct Ahead {
        std::uint64_t bytes = std::uint64_t{4} << 20U; ///< of one piece
        unsigned pieces = 4;
    };
    TypedReader(LinesToRead lines, Ahead ahead);

    /// Nothing at the end, or where it was stopped.
    [[nodiscard]] const TypedLine* next();
    /// By which lines are told apart.
    [[nodiscard]] const telemetry::EventCatalogue& events() const { return m_lines.events; }

private:
    [[nodiscard]] bool fill();

    LinesToRead m_lines;
    Ahead m_ahead;
    std::uint64_t m_at; ///< where the next pieces begin
    bool m_first = true;
    std::vector<std::vector<TypedLine>> m_pieces;
    std::size_t m_piece = 0, m_line = 0;
};

} // namespace attest::watch
