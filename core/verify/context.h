// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "base/time.h"
#include "decode/attested.h"
#include "policy/attribute.h"
#include "policy/model.h"
#include "trust/anchors.h"
#include "trust/chain.h"
#include "verify/method.h"
#include "verify/nonces.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace attest::verify {

/// A token that was kept without its signature (in a case file, so that nobody can use it) can still
/// be judged but for that one stage, which then has no answer.
enum class TokenSignature { Present, Removed };

/// What the machine presented.
struct Evidence {
    Method method = Method::AzureImds;
    std::string name;  ///< for people: a file name
    SharedBytes bytes; ///< the metadata service's answer, or the compact token
    decode::EnvelopeForm form = decode::EnvelopeForm::ResponseJson;
    std::string
        tenantDomain;       ///< azure_imds: the tenant_domain that the agent named; unauthenticated
    std::string resourceId; ///< azure_imds: the agent's hint, empty if none; unauthenticated
    TokenSignature signature = TokenSignature::Present; ///< azure_msi
};

/// What a token is judged by where no policy entry says so (the contract's --iss, --aud).
struct TokenDemands {
    std::string issuer;   ///< empty: not judged
    std::string audience; ///< empty: not judged
    bool requireExpiry = true;
    bool refuseFutureIssue = false; ///< iat in the future fails instead of warning
};

struct IdentityDemand {
    std::string trustDomain;
    std::string pathTemplate;
};

enum class Access {
    None,    ///< not configured: stages that would need it are skipped
    Granted, ///< requests are put; an unanswered one leaves the stage not evaluated
};

/// Everything else a verdict depends on. Two runs with equal Evidence, Context and replies are equal.
struct Context {
    /// The attestor of the policy that judges; nothing when none was given. It points into *policy.
    std::shared_ptr<const policy::PolicySet> policy;
    const policy::Attestor* attestor = nullptr;

    trust::Anchors anchors;
    std::vector<trust::PoolEntry> pool; ///< intermediates at hand, imported or cached
    trust::AnchorClosing closing = trust::AnchorClosing::SelfIssuedOnly;
    Access aia = Access::Granted;
    Access arm = Access::None;

    Time now;
    Duration leeway{300};

    std::optional<std::string> nonce; ///< the challenge that this attestation had to answer
    std::optional<NonceLedger> ledger;

    /// Override what the policy says; the result names it as an override.
    std::optional<std::vector<std::string>> metadataDomains;
    std::optional<std::vector<std::string>> subscriptions;

    std::optional<SharedBytes> jwks; ///< a key set at hand: discovery is skipped
    std::vector<std::string> algorithms{"RS256"};
    TokenDemands demands;

    std::optional<IdentityDemand> identity;
    /// Attributes of attestors of the same policy that were verified before this one.
    std::vector<policy::Attribute> otherAttributes;

    /// What it means that nothing was presented: it may still come, or a login has named nothing that a
    /// policy asks for.
    enum class Nothing { Yet, Offered } nothing = Nothing::Yet;

    bool collect = false;    ///< run later stages after a failure
    bool crossCheck = false; ///< ask OpenSSL's own CMS and path code for a second opinion
    /// Stages whose findings do not block. For tests and lessons; never read from a case file.
    std::set<std::string, std::less<>> disabled;
};

} // namespace attest::verify
