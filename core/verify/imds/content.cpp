// SPDX-License-Identifier: GPL-3.0-or-later
// What does the signed document say? Strict JSON: two readers that choose different ones of two equal
// names would see two different machines. vmId and subscriptionId are what everything else rests on.

#include "base/ascii.h"
#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// params: field
inline constexpr IssueId kContentMissing{"content.missing-field"};
/// Present and empty. params: field
inline constexpr IssueId kContentEmpty{"content.empty-field"};
/// params: field, value
inline constexpr IssueId kContentNotGuid{"content.not-a-guid"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

void requireGuid(
    StageRun& run, const char* name, const decode::AttestedContent::Field& field, Span whole)
{
    if (!field.present) {
        run.fail(issue::kContentMissing, {{"field", name}}, {whole});
    } else if (field.text.empty()) {
        run.fail(issue::kContentEmpty, {{"field", name}}, {field.span});
    } else if (!isGuid(field.text)) {
        run.fail(issue::kContentNotGuid, {{"field", name}, {"value", field.text}}, {field.span});
    }
}

void stateField(StageRun& run, const char* name, const decode::AttestedContent::Field& field)
{
    if (field.present) {
        run.fact(name, field.text, {field.span});
    }
}

} // namespace

void content(StageRun& run)
{
    const auto& data = run.imds().signedData;
    if (!data || !data->content) {
        run.lacksInput();
        return;
    }
    run.consult(*data->content);
    auto read
        = decode::readAttestedContent(run.buffers(), run.tree(), data->contentNode, *data->content);
    if (!read) {
        run.fail(read.problem());
        return;
    }
    requireGuid(run, "vmId", read->vmId, *data->content);
    requireGuid(run, "subscriptionId", read->subscriptionId, *data->content);
    if (!read->nonce.present) {
        run.fail(issue::kContentMissing, {{"field", "nonce"}}, {*data->content});
    }
    stateField(run, "vmId", read->vmId);
    stateField(run, "subscriptionId", read->subscriptionId);
    stateField(run, "nonce", read->nonce);
    stateField(run, "sku", read->sku);
    stateField(run, "licenseType", read->licenseType);
    stateField(run, "createdOn", read->createdOn);
    stateField(run, "expiresOn", read->expiresOn);
    run.imds().content = std::move(*read);
}

} // namespace attest::verify::imds
