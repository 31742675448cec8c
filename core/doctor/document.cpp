// SPDX-License-Identifier: GPL-3.0-or-later
// The document that azure_imds rests on: whether this machine gets one that answers a challenge.
#include "azure/fetch/fetch.h"
#include "azure/imds/client.h"
#include "doctor/evidence.h"
#include "doctor/hops.h"
#include "doctor/issues.h"

namespace attest::doctor {

Diagnosis checkDocument(Round& round)
{
    Diagnosis diagnosis;
    const auto plan = azure::planFetch({});
    azure::FetchMeans means;
    means.transport = round.subject().transport;
    means.metadata = round.subject().connection.endpoints.metadata;
    // A machine may ask so many times a second, and the checks before this one asked, too.
    means.imds = round.patience();
    const auto fetched = plan ? azure::fetch(*plan, means, round.cancel())
                              : Result<azure::Fetched>(plan.problem());
    if (!fetched) {
        auto finding = findingFrom(fetched.problem());
        // The service is there and is asked too often: nothing is known of documents by that.
        if (finding.id == azure::issue::kImdsThrottled) {
            finding.severity = Severity::Missing;
        }
        diagnosis.findings.push_back(std::move(finding));
    } else {
        round.document = restsOn(fetched->answer);
        for (const auto& signer : round.document.chain) {
            diagnosis.findings.push_back({issue::kDocumentFound, Severity::Note,
                {{"name", signer.name}, {"date", signer.notAfter}}, {}});
        }
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
