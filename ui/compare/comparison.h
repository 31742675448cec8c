// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"
#include "live/results.h"
#include "report/diff.h"
#include "theme/marks.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace attest::ui {

/// One side of a comparison: a value, for any thread.
struct ComparedSide {
    QString name; ///< safe to show
    report::Report report;
    std::shared_ptr<const verify::Verification> run; ///< null where nothing runs
};
/// As far as it has run.
[[nodiscard]] ComparedSide sideOf(const LiveCase& live, const QString& name);
/// The whole run. For another thread than the interface's.
[[nodiscard]] ComparedSide sideOf(const CaseState& state, Which which, const QString& name);

/// What both sides say of one thing. Texts are safe to show.
struct ComparedRow {
    QString what;
    QString left, right;                     ///< empty where it is not there
    std::optional<Mark> leftMark, rightMark; ///< of stages
    report::Side side = report::Side::Both;
    bool differs = false;
    std::optional<std::size_t> stage;      ///< index into the left run's stages
    decode::NodeId node = decode::kNoNode; ///< in the left run's tree
};

struct ComparedVerdict {
    QString name, sentence;
    Mark mark = Mark::NotEvaluated;
};

struct Comparison {
    ComparedVerdict left, right;
    std::vector<ComparedRow>
        stages; ///< all, in order; without a common method left's, then right's
    std::vector<ComparedRow> fields; ///< of the decoded evidence, those that differ
    std::vector<ComparedRow> report; ///< of the reports, what tells something
    std::size_t moreFields = 0;      ///< beyond kMostDifferences
    std::size_t moreReport = 0;      ///< details that follow from these, and what had no room
    [[nodiscard]] bool same() const;
};
inline constexpr std::size_t kMostDifferences = 400;

/// For another thread than the interface's.
[[nodiscard]] Comparison compared(const ComparedSide& left, const ComparedSide& right);

} // namespace attest::ui
