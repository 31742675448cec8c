// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What decodeCertificate says beyond the rules of DER, of names (decode/name.h), keys
/// (decode/public_key.h) and extensions (decode/extension.h). "chain" ids are irregularities: the
/// certificate is readable, path validation judges.
namespace attest::decode::issue {

inline constexpr IssueId kCertificateVersion{"decode.certificate-version"}; ///< params: version
inline constexpr IssueId kSerialNotPositive{"chain.serial-not-positive"};   ///< RFC 5280 4.1.2.2
inline constexpr IssueId kSerialTooLong{"chain.serial-too-long"};           ///< params: octets
inline constexpr IssueId kTimeType{
    "chain.time-type"}; ///< GeneralizedTime before 2050; params: field
inline constexpr IssueId kUniqueId{"chain.unique-id"};                        ///< params: field
inline constexpr IssueId kExtensionsWithoutV3{"chain.extensions-without-v3"}; ///< params: version

} // namespace attest::decode::issue
