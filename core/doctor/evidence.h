// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"
#include "doctor/subject.h"
#include "verify/appraisal.h"

#include <vector>

namespace attest::doctor {

/// What evidence rests on: the certificates of its path, and where its signer says that issuers' are.
struct RestsOn {
    std::vector<std::string> downloads;
    std::vector<InUse> chain;
};

/// Of a document as the metadata service answers it: its signer alone, and of that only what it says of
/// itself. Nothing of it is verified here. Empty where it cannot be read.
[[nodiscard]] RestsOn restsOn(ByteView attested);
/// Of evidence that was judged: the whole path that held, pins included.
[[nodiscard]] RestsOn restsOn(const verify::Appraisal& appraisal);

/// Has the doctor look at a case: at what its evidence rests on, and at the audience and issuer that its
/// policy names for the subject's tenant, where no others were asked for.
void lookAt(const verify::Appraisal& appraisal, Subject& subject);

} // namespace attest::doctor
