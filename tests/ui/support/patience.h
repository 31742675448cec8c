// SPDX-License-Identifier: GPL-3.0-or-later
// In front of every test of the window (assayer_ui_test): Qt gives five seconds to what is waited for without a
// limit of its own. A machine with sanitizers and other tests to run may take longer, and a test is about what
// comes, not about when: it fails by this limit only where nothing comes at all.
#pragma once

#include <QtTest/QTest>

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, 60000)
#define QTRY_VERIFY2(expr, messageExpression)                                                      \
    QTRY_VERIFY2_WITH_TIMEOUT(expr, messageExpression, 60000)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, 60000)
