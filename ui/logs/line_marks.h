// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/log_rows.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <compare>
#include <map>

namespace attest::ui {

/// One line for good, however rows are numbered.
struct LineId {
    watch::SourceNumber source = 0;
    std::uint32_t origin = 0;
    std::uint64_t line = 0;
    friend auto operator<=>(const LineId&, const LineId&) = default;
};
[[nodiscard]] inline LineId idOf(const watch::RowFacts& facts)
{
    return {facts.source, facts.origin, facts.line};
}

/// Lines that somebody marked, with what was noted on them.
class LineMarks final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isMarked(const LineId& line) const { return m_notes.contains(line); }
    /// Empty where nothing was noted.
    [[nodiscard]] QString noteOn(const LineId& line) const;
    void mark(const LineId& line, const QString& note = {});
    void unmark(const LineId& line);
    [[nodiscard]] const std::map<LineId, QString>& all() const { return m_notes; }

signals:
    void changed();

private:
    std::map<LineId, QString> m_notes;
};

} // namespace attest::ui
