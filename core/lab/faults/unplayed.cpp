// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/unplayed.h"

namespace attest::lab {

namespace {

constexpr char kElsewhere[]
    = "Said of files, commands and lists that a person gives, never of a login.";
constexpr char kLint[]
    = "Said when a policy or a configuration is checked; a server that runs has loaded its own.";
constexpr char kOverride[] = "Only a person who verifies by hand puts other domains, subscriptions "
                             "or no policy in place of a policy's.";
constexpr char kAlways[] = "Not a failure: said of every login of a lab, or of every document in "
                           "the form that Azure gives it.";
constexpr char kBeside[]
    = "Said beside another issue, which is the one that such a login is refused for.";
constexpr char kAnchor[] = "Of an anchor, which the lab's operator chose; a certificate's own "
                           "dates and names are judged first.";
constexpr char kLonger[]
    = "A shorter limit is met first: of fetches, or of the authorities' own path lengths.";
constexpr char kServer[] = "The server's own ledger holds every challenge that a session names, so "
                           "a login cannot bring another.";
constexpr char kForm[] = "A form of single bytes that the decoders' own tests go through; in a "
                         "login it ends as the faults of the same stage do.";
constexpr char kLooked[] = "A login with it is let in and nothing is said: only decoding the "
                           "certificate shows it.";
constexpr char kShape[]
    = "Not a failure: of an instance that Resource Manager describes without its "
      "interfaces, as the lab's never does.";
constexpr char kLogs[]
    = "Said of lines of a log; what went wrong with the login itself has an issue of its own.";
constexpr char kTwo[] = "Would take two verifiers that disagree, or a digest that breaks.";

constexpr Unplayed kUnplayed[]{
    {"case.", kElsewhere},
    {"usage.", kElsewhere},
    {"yaml.", kElsewhere},
    {"json.", kElsewhere},
    {"lab.", kElsewhere},
    {"connection.", kElsewhere},
    {"net.", kElsewhere},
    {"keychain.", kElsewhere},
    {"credential.", kElsewhere},
    {"entra.", kElsewhere},
    {"log.", kLogs},
    {"doctor.", kElsewhere},
    {"source.", kElsewhere},
    {"internal.", kElsewhere},
    {"metrics.", kElsewhere},
    {"unsupported.", kElsewhere},
    {"fetch.", kElsewhere},
    {"azure.", kElsewhere},
    {"chain.added-anchor", kElsewhere},
    {"chain.anchor-name-taken", kElsewhere},
    {"name.bad-reference", kElsewhere},
    {"decode.bad-address", kElsewhere},
    {"decode.file-too-large", kElsewhere},
    {"decode.no-certificate", kElsewhere},
    {"decode.no-pem-block", kElsewhere},
    {"decode.pem-header", kElsewhere},
    {"decode.pem-label", kElsewhere},
    {"decode.pem-too-many", kElsewhere},
    {"decode.pem-unterminated", kElsewhere},
    {"decode.envelope-pem", kElsewhere},
    {"key.weak-generator", kElsewhere},
    {"chain.no-crl", kElsewhere},
    {"chain.crl-missing", kElsewhere},
    {"chain.crl-unfit", kElsewhere},
    {"chain.revoked", kElsewhere},
    {"cms.no-content", kElsewhere},
    {"cms.content-differs", kElsewhere},
    {"cms.no-signers", kElsewhere},
    {"cms.too-many-signers", kElsewhere},
    {"cms.untried-certificates", kBeside},
    {"signature.mismatch", kElsewhere},
    {"signature.removed", kElsewhere},
    {"signature.unreadable-key", kElsewhere},
    {"signature.unsuitable-key", kElsewhere},
    {"signature.unsupported", kElsewhere},
    {"key.set-empty", kElsewhere},
    {"key.not-a-key", kElsewhere},
    {"key.missing-kid", kElsewhere},
    {"key.duplicate-kid", kElsewhere},
    {"key.wrong-curve", kElsewhere},
    {"key.bad-certificate", kElsewhere},
    {"key.issuer-not-given", kElsewhere},
    {"nonce.not-given", kElsewhere},
    {"policy.agent-audience-near-miss", kLint},
    {"policy.agent-audience-unknown", kLint},
    {"policy.agent-both-forms", kLint},
    {"policy.agent-domain-near-miss", kLint},
    {"policy.agent-domain-unknown", kLint},
    {"policy.agent-method-unused", kLint},
    {"policy.agent-no-attestors", kLint},
    {"policy.agent-several-clusters", kLint},
    {"policy.agent-several-selectors", kLint},
    {"policy.arm-no-network", kShape},
    {"policy.attestor-not-evaluated", kLint},
    {"policy.attestor-twice", kLint},
    {"policy.attestor-unknown", kLint},
    {"policy.audience-case", kLint},
    {"policy.audience-trailing-slash", kLint},
    {"policy.cloud-closed", kLint},
    {"policy.default-audience-upper-case", kLint},
    {"policy.default-issuer-other-cloud", kLint},
    {"policy.domain-form", kLint},
    {"policy.domain-other-cloud", kLint},
    {"policy.domain-twice", kLint},
    {"policy.empty-list", kLint},
    {"policy.empty-subscriptions", kLint},
    {"policy.empty-text", kLint},
    {"policy.entry-twice", kLint},
    {"policy.issuer-case", kLint},
    {"policy.issuer-not-of-tenant", kLint},
    {"policy.issuer-trailing-slash", kLint},
    {"policy.issuer-unknown", kLint},
    {"policy.merge-key", kLint},
    {"policy.misplaced-key", kLint},
    {"policy.missing-key", kLint},
    {"policy.name-twice", kLint},
    {"policy.not-guid", kLint},
    {"policy.principal-is-tenant", kLint},
    {"policy.section-not-evaluated", kLint},
    {"policy.subscription-twice", kLint},
    {"policy.subscription-two-tenants", kLint},
    {"policy.subscriptions-open", kLint},
    {"policy.surrounding-space", kLint},
    {"policy.tag-twice", kLint},
    {"policy.tenant-unbound", kLint},
    {"policy.unknown-cloud", kLint},
    {"policy.unknown-key", kLint},
    {"policy.unknown-schema", kLint},
    {"policy.unknown-section", kLint},
    {"policy.v1-guid-audience", kLint},
    {"policy.v2-default-audience", kLint},
    {"policy.v2-uri-audience", kLint},
    {"policy.wrong-type", kLint},
    {"name.domains-overridden", kOverride},
    {"policy.subscription-not-in-override", kOverride},
    {"policy.subscriptions-overridden", kOverride},
    {"policy.tenant-not-bound", kOverride},
    {"chain.lab-anchor", kAlways},
    {"cms.odd-digest-oid", kAlways},
    {"nonce.default-shaped", kAlways},
    {"chain.aia-too-many-hops", kBeside},
    {"chain.depth", kBeside},
    {"chain.more-findings", kBeside},
    {"chain.key-usage-empty", kBeside},
    {"chain.san-empty", kBeside},
    {"name.no-san", kBeside},
    {"name.common-name-not-in-san", kBeside},
    {"cms.signer-version", kBeside},
    {"cms.attributes-missing", kBeside},
    {"cms.digest-not-listed", kBeside},
    {"chain.malformed-key", kBeside},
    {"chain.unfit-key", kBeside},
    {"cms.empty-attributes", kBeside},
    {"cms.signer-budget", kBeside},
    {"chain.budget", kBeside},
    {"chain.anchor-dates", kAnchor},
    {"chain.root-key-id", kAnchor},
    {"chain.too-long", kLonger},
    {"nonce.challenge-too-long", kLonger},
    {"nonce.challenge-unknown", kServer},
    {"chain.empty-extensions", kForm},
    {"chain.empty-subject", kForm},
    {"chain.extensions-without-v3", kForm},
    {"chain.name-constraint-form", kLooked},
    {"chain.name-constraint-work", kForm},
    {"chain.name-string", kForm},
    {"chain.policy-qualifier", kLooked},
    {"chain.set-order", kForm},
    {"chain.time-type", kForm},
    {"chain.unique-id", kForm},
    {"cms.ber-encoded", kForm},
    {"cms.content-not-octets", kForm},
    {"cms.set-order", kForm},
    {"decode.bad-boolean", kForm},
    {"decode.bad-integer", kForm},
    {"decode.bad-string", kForm},
    {"cms.digests-differ", kTwo},
    {"cms.opinions-differ", kTwo},
};

} // namespace

std::span<const Unplayed> unplayedIssues()
{
    return kUnplayed;
}

} // namespace attest::lab
