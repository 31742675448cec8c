// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/render.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::report {

enum class Side { Both, OnlyLeft, OnlyRight };

/// One value that is not the same. Paths name list entries by what identifies them where something
/// does: "runs[azure_imds].stages[signature].state".
struct Difference {
    std::string path;
    Side side = Side::Both;  ///< where the value is
    std::string left, right; ///< as JSON; empty where absent
};

struct ReportDiff {
    std::string leftOutcome, rightOutcome;
    /// First stage, in running order, whose state or findings differ; empty when none does.
    std::string firstStage;
    std::vector<Difference> differences; ///< in document order
    [[nodiscard]] bool same() const { return differences.empty(); }
};

[[nodiscard]] ReportDiff compare(const Report& left, const Report& right);
/// The same for reports in their JSON form. Problems: those of the JSON reader.
[[nodiscard]] Result<ReportDiff> compareJson(std::string_view left, std::string_view right);

/// What went in, and what came out of each stage: which bytes were looked at and which findings rest on
/// which differs as well then, and tells nobody anything. All of it where there is nothing but such details.
[[nodiscard]] ReportDiff telling(const ReportDiff& diff);

[[nodiscard]] std::string toText(const ReportDiff& diff, const TextStyle& style = {});
[[nodiscard]] std::string toJson(const ReportDiff& diff);

} // namespace attest::report
