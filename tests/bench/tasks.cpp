// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks.h"

namespace attest::bench {

DocumentTask documentTask(lab::KeySizes sizes, test::Path path)
{
    return {
        test::mintedDocument(sizes, path, test::Judge::Policy), test::certificatesOf(sizes, path)};
}

bool appraiseOnce(const test::Genuine& genuine, trust::Workbench& bench)
{
    verify::Appraisal appraisal(std::vector(1, genuine.evidence), genuine.context);
    const verify::Outcome outcome = verify::runToEnd(appraisal, bench, {});
    benchmark::DoNotOptimize(appraisal.runs().data());
    return outcome == verify::Outcome::Pass;
}

} // namespace attest::bench
