// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

namespace attest::app {

std::span<const Verb* const> allVerbs()
{
    static constexpr const Verb* kAll[] = {
        &kVerifyAttested,
        &kVerifyToken,
        &kVerifyChain,
        &kVerifyCms,
        &kVerifyJws,
        &kVerifySignature,
        &kDecode,
        &kDecodeCert,
        &kDecodeCms,
        &kDecodeAttested,
        &kDecodeJwt,
        &kDecodeJwks,
        &kDecodePolicy,
        &kParseYaml,
        &kParseJson,
        &kParseMetrics,
        &kParseLog,
        &kExplain,
        &kPolicyCheck,
        &kPolicyLint,
        &kPolicyExport,
        &kPolicyExplain,
        &kTrustList,
        &kTrustCheck,
        &kTrustImport,
        &kCaseNew,
        &kCaseRun,
        &kCaseShow,
        &kCaseDiff,
        &kCaseRedact,
        &kCaseResolve,
        &kAzureLogin,
        &kAzureLogout,
        &kAzureWhoami,
        &kAzureSubscriptions,
        &kAzureVmList,
        &kAzureVmShow,
        &kAzureDoctor,
        &kFetchAttested,
        &kFetchToken,
        &kLogs,
        &kSessions,
        &kMetrics,
        &kLabServe,
        &kLabRun,
        &kLabAgent,
        &kLabTour,
        &kBatch,
        &kContract,
        &kDemo,
        &kHelp,
        &kVersionVerb,
        &kCompletion,
    };
    return kAll;
}

} // namespace attest::app
