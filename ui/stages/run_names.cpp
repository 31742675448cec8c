// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/run_names.h"

#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::RunNames)
};

// The policies are named in order; a run belongs to the attestor that it was begun for.
QString policyOf(const report::Report& report, std::size_t run)
{
    for (const auto& policy : report.policies) {
        for (const auto& attestor : policy.attestors) {
            if (attestor.run == run) {
                return shown(policy.name, 60);
            }
        }
    }
    return {};
}

} // namespace

QStringList runNames(const LiveCase& live)
{
    QStringList names;
    const auto& report = live.report();
    for (std::size_t i = 0; i < report.runs.size(); ++i) {
        const auto method = own(verify::methodName(report.runs[i].method));
        const auto policy = policyOf(report, i);
        const auto* told = live.told(i);
        const auto outcome = live.stepper().finished() || i + 1 < report.runs.size()
            ? own(told->outcome)
            : Words::tr("at work");
        names << (policy.isEmpty() ? Words::tr("%1 · %2").arg(method, outcome)
                                   : Words::tr("%1 · %2 · %3").arg(policy, method, outcome));
    }
    return names;
}

} // namespace attest::ui
