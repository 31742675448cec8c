// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::decode {

/// Gives back what libcrypto keeps for the calling thread (its queue of errors). libcrypto does so by
/// itself where a thread ends before the process does; a thread of a pool may outlive libcrypto's own
/// clean-up at exit, and then nobody would. Call it when a piece of work on such a thread is done.
void leaveCryptoThread();

} // namespace attest::decode
