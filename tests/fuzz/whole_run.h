// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/genuine.h"

#include <cstdlib>

namespace attest::test {

inline void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// What holds of every run, whatever the evidence: it ended, it says why unless it passed, and all it
/// points at is there. The run.
inline const verify::Verification& requireSoundRun(const verify::Appraisal& appraisal)
{
    require(appraisal.finished() && appraisal.runs().size() == 1);
    const verify::Verification& run = appraisal.runs().front();
    require(
        appraisal.outcome() == verify::Outcome::Pass || !appraisal.decidingVerdict().cause.empty());
    for (const verify::StageResult& result : run.results()) {
        for (const Finding& finding : result.findings) {
            for (const Span& span : finding.spans) {
                require(span.buffer < run.buffers().size());
                require(span.end() <= run.buffers().at(span.buffer).bytes().size());
            }
        }
    }
    return run;
}

} // namespace attest::test
