// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace attest::net {

/// Runs something on the thread of the keychain, which has an event loop and stays until the process ends.
/// The keychain library queues the jobs of a process in one object of its own, bound to the thread that
/// used it first: that is why there is one thread, and why it never ends.
void onKeychainThread(std::function<void()> work);

} // namespace attest::net
