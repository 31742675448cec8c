// SPDX-License-Identifier: GPL-3.0-or-later
// The document that azure_imds rests on: whether this machine gets one that answers a challenge.
#include "azure/fetch/fetch.h"
#include "doctor/evidence.h"
#include "doctor/hops.h"

namespace attest::doctor {

Diagnosis checkDocument(Round& round)
{
    Diagnosis diagnosis;
    const auto plan = azure::planFetch({});
    azure::FetchMeans means;
    means.transport = round.subject().transport;
    means.metadata = round.subject().connection.endpoints.metadata;
    means.imds.attempts = 1; // a preflight says how things are; who can wait runs it again
    const auto fetched = plan ? azure::fetch(*plan, means, round.cancel())
                              : Result<azure::Fetched>(plan.problem());
    if (!fetched) {
        diagnosis.findings.push_back(findingFrom(fetched.problem()));
    } else {
        round.document = restsOn(fetched->answer);
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
