// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_marks.h"

namespace attest::ui {

QString LineMarks::noteOn(const LineId& line) const
{
    const auto found = m_notes.find(line);
    return found == m_notes.end() ? QString() : found->second;
}

void LineMarks::mark(const LineId& line, const QString& note)
{
    m_notes[line] = note;
    emit changed();
}

void LineMarks::unmark(const LineId& line)
{
    if (m_notes.erase(line) > 0) {
        emit changed();
    }
}

} // namespace attest::ui
