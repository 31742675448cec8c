// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a library without sources something to hold.
