// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "live/live_case.h"

#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace attest::ui {

/// The cases that are open, and the one that is shown. Things are read and first judged off the
/// interface's thread; each ends in one of the signals.
class OpenCases : public QObject {
    Q_OBJECT
public:
    explicit OpenCases(QObject* parent = nullptr);
    ~OpenCases() override;

    /// A file: anything session::takeIn knows. Regular files alone, size-capped, read in the background.
    void openFile(const QString& path);
    /// Bytes at hand: pasted, dropped, of a sample. `path`: where a case file is kept.
    void take(const QString& name, Bytes bytes, const QString& path = {});
    /// A case made here: of the lab.
    void add(casefile::Case c, const QString& name);

    [[nodiscard]] LiveCase* shown() const { return m_shown; }
    [[nodiscard]] const std::vector<LiveCase*>& all() const { return m_all; }
    void show(LiveCase* live);
    void close(LiveCase* live);

signals:
    void shownChanged();
    /// A case came, went, or is called otherwise.
    void listChanged();
    /// Why a thing could not be taken in.
    void refused(const attest::Problem& problem, const QString& name);
    /// What went into the case that is shown: session::Intake::added.
    void added(const QString& what, const QString& name);
    /// Something is being worked on in the background; 0 when nothing is.
    void busyChanged(int count);

private:
    struct Taken;
    void work(std::function<Taken()> task);
    void finish(Taken taken);

    std::vector<LiveCase*> m_all;
    LiveCase* m_shown = nullptr;
    int m_busy = 0;
};

} // namespace attest::ui
