// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::app {

/// What the process answers with: the verdict, or why there is none. Documented in assay(1).
enum Exit : int {
    kAccept = 0,
    kReject = 1,      ///< rejected or indeterminate; a damaged document is this, never an error
    kUsage = 2,       ///< a bad option, an unreadable path
    kInternal = 3,    ///< a fault of this program
    kUnsupported = 4, ///< a verb that does not exist, or not yet
};

} // namespace attest::app
