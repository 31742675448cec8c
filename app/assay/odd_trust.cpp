// SPDX-License-Identifier: GPL-3.0-or-later
#include "odd_trust.h"

#include "loaded.h"
#include "shown_argument.h"

#include <algorithm>

namespace attest::app {

namespace {

using decode::CertificatePtr;

/// Why the certificates cannot serve, as marked; nothing when some can.
const char* whyUseless(const Invocation& invocation, std::string_view option,
    const std::vector<CertificatePtr>& certificates)
{
    if (certificates.empty()) {
        return QT_TRANSLATE_NOOP("assay", "--{option} {file} holds no certificate");
    }
    const bool anchors = option != "intermediates";
    const bool any = std::any_of(certificates.begin(), certificates.end(),
        [&](const CertificatePtr& each) { return each->selfIssued(); });
    if (anchors && !any && !invocation.arguments.has("any-anchor")) {
        return QT_TRANSLATE_NOOP("assay",
            "--{option} {file} holds no self-issued certificate, and nothing else closes a "
            "path; an issuing CA belongs to --intermediates");
    }
    const bool allRoots = std::all_of(certificates.begin(), certificates.end(),
        [&](const CertificatePtr& each) { return each->selfIssued(); });
    if (!anchors && allRoots) {
        return QT_TRANSLATE_NOOP("assay",
            "--{option} {file} holds roots alone, which close no path from there; a root that "
            "is to be trusted belongs to --add-roots");
    }
    return nullptr;
}

} // namespace

void sayOddTrust(const Invocation& invocation)
{
    for (const char* option : {"roots", "add-roots", "intermediates"}) {
        for (const auto& file : invocation.allFiles(option)) {
            const auto& certificates = certificatesOf(invocation.worker, file);
            const char* why
                = certificates ? whyUseless(invocation, option, *certificates) : nullptr;
            if (why != nullptr) {
                warn(invocation,
                    said(why, {{"option", option}, {"file", quotedArgument(file->path)}}));
            }
        }
    }
}

} // namespace attest::app
