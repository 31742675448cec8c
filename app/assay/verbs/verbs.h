// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

/// One file a verb; verbs.cpp puts them in order.
namespace attest::app {

extern const Verb kVerifyAttested, kVerifyToken, kVerifyChain, kVerifyCms, kVerifyJws,
    kVerifySignature;
extern const Verb kDecode, kDecodeCert, kDecodeCms, kDecodeAttested, kDecodeJwt, kDecodeJwks,
    kDecodePolicy;
extern const Verb kParseYaml, kParseJson, kParseMetrics, kParseLog;
extern const Verb kMetrics;
extern const Verb kExplain;
extern const Verb kPolicyCheck, kPolicyLint, kPolicyExport, kPolicyExplain;
extern const Verb kTrustList, kTrustCheck, kTrustImport;
extern const Verb kCaseNew, kCaseRun, kCaseShow, kCaseDiff, kCaseRedact;
extern const Verb kAzureLogin, kAzureLogout, kAzureWhoami, kAzureSubscriptions, kAzureDoctor;
extern const Verb kAzureVmList, kAzureVmShow;
extern const Verb kFetchAttested, kFetchToken, kCaseResolve;
extern const Verb kLabServe, kLabRun, kLabAgent, kLabTour;
extern const Verb kLogs, kSessions;
extern const Verb kBatch, kContract;
extern const Verb kDemo, kHelp, kVersionVerb, kCompletion;

} // namespace attest::app
