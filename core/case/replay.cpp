// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/casefile.h"
#include "case/issues.h"
#include "policy/load.h"

#include <algorithm>

namespace attest::casefile {
namespace {

void addExchanges(std::vector<verify::Exchange>& all, const verify::Verification& run)
{
    for (const verify::Answered& answered : run.answers()) {
        const std::string key = requestKey(answered.exchange.request);
        const auto same
            = [&key](const verify::Exchange& other) { return requestKey(other.request) == key; };
        if (std::ranges::none_of(all, same)) {
            all.push_back(answered.exchange);
        }
    }
}

} // namespace

Case capture(const verify::Appraisal& appraisal)
{
    Case c;
    c.evidence = appraisal.evidence();
    c.context = appraisal.context();
    if (c.context.policy) {
        c.hasPolicy = true;
        c.policyName = c.context.policy->source.name();
        c.policy = copyBytes(c.context.policy->source.bytes());
    }
    c.context.policy.reset();
    c.context.attestor = nullptr;
    c.context.disabled.clear();
    for (const verify::Verification& run : appraisal.runs()) {
        addExchanges(c.exchanges, run);
    }
    return c;
}

verify::Answerer recordedAnswers(const Case& c)
{
    return [&c](const verify::Request& request) {
        const std::string key = requestKey(request);
        const auto found = std::ranges::find_if(c.exchanges,
            [&key](const verify::Exchange& e) { return requestKey(e.request) == key; });
        return found == c.exchanges.end() ? verify::Reply{} : found->reply;
    };
}

Result<verify::Appraisal> appraisalOf(const Case& c)
{
    return appraisalOf(c, nullptr);
}

Result<verify::Appraisal> appraisalOf(
    const Case& c, std::shared_ptr<const policy::PolicySet> loaded)
{
    verify::Context context = c.context;
    context.disabled.clear();
    context.attestor = nullptr;
    if (c.hasPolicy && loaded) {
        context.policy = std::move(loaded);
    } else if (c.hasPolicy) {
        policy::LoadResult read = policy::load(c.policyName, c.policy);
        if (!read.policies) {
            const auto first = std::ranges::find(
                read.diagnostics, Severity::Failure, &policy::Diagnostic::severity);
            const bool known = first != read.diagnostics.end();
            return Problem{issue::kBadPolicy,
                {{"reason", std::string(known ? first->id.value : "")}},
                known ? first->span : Span{}};
        }
        context.policy = std::make_shared<const policy::PolicySet>(*std::move(read.policies));
    }
    return verify::Appraisal(c.evidence, std::move(context));
}

Result<verify::Appraisal> replay(const Case& c, trust::Workbench& bench)
{
    auto appraisal = appraisalOf(c);
    if (appraisal) {
        static_cast<void>(runToEnd(*appraisal, bench, recordedAnswers(c)));
    }
    return appraisal;
}

} // namespace attest::casefile
