// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::bench {

/// Jumps in a log: the interface's thread until the rows are painted with their words, without the wait for
/// the disk.
void jumpInALog();

/// Another order of 100,000 logins, or a filter of them, as somebody clicks through them.
void orderLogins();

} // namespace attest::bench
