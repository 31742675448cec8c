// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/fields.h"
#include "theme/marks.h"

#include <QtCore/QString>

namespace attest::ui {

/// That a stage looked at a field, or has something to say about it.
struct Badge {
    std::size_t stage = 0;
    std::optional<std::size_t> finding;
    Mark mark = Mark::Passed;
    QString title;       ///< of the stage
    bool inside = false; ///< it is about a field below, which is not shown
};

/// Which stages used which field: the deepest one at each span that a stage names. The first few spans of
/// each stage count, since hostile evidence can make a stage name thousands.
class Badges {
public:
    Badges() = default;
    Badges(const verify::Verification& run, const Fields& fields);

    [[nodiscard]] const std::vector<Badge>& at(Row row) const;
    /// Of fields below that a stage did not accept: for rows that are closed.
    [[nodiscard]] const std::vector<Badge>& inside(Row row) const;

private:
    void put(Row row, const Badge& badge);
    void passUp(const Fields& fields);
    QHash<quintptr, std::vector<Badge>> m_at, m_inside;
};

} // namespace attest::ui
