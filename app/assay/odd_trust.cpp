// SPDX-License-Identifier: GPL-3.0-or-later
#include "odd_trust.h"

#include "loaded.h"
#include "shown_argument.h"

#include <algorithm>

namespace attest::app {

namespace {

using decode::CertificatePtr;

/// Why the certificates cannot serve; empty when some can.
std::string whyUseless(const Invocation& invocation, std::string_view option,
    const std::vector<CertificatePtr>& certificates)
{
    if (certificates.empty()) {
        return "holds no certificate";
    }
    const bool anchors = option != "intermediates";
    const bool any = std::any_of(certificates.begin(), certificates.end(),
        [&](const CertificatePtr& each) { return each->selfIssued(); });
    if (anchors && !any && !invocation.arguments.has("any-anchor")) {
        return "holds no self-issued certificate, and nothing else closes a path; an issuing CA "
               "belongs to --intermediates";
    }
    const bool allRoots = std::all_of(certificates.begin(), certificates.end(),
        [&](const CertificatePtr& each) { return each->selfIssued(); });
    if (!anchors && allRoots) {
        return "holds roots alone, which close no path from there; a root that is to be trusted "
               "belongs to --add-roots";
    }
    return {};
}

} // namespace

void sayOddTrust(const Invocation& invocation)
{
    for (const char* option : {"roots", "add-roots", "intermediates"}) {
        for (const auto& file : invocation.allFiles(option)) {
            const auto& certificates = certificatesOf(invocation.worker, file);
            const auto why
                = certificates ? whyUseless(invocation, option, *certificates) : std::string();
            if (!why.empty()) {
                invocation.err("assay: warning: --" + std::string(option) + " "
                    + quotedArgument(file->path) + " " + why + "\n");
            }
        }
    }
}

} // namespace attest::app
