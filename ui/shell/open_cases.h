// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "live/live_case.h"
#include "shell/activities.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <map>
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
    /// A case that was open and not saved when the program ended without being closed: what was kept
    /// of it is in `file`; name and path are those it had.
    void recover(const QString& file, const QString& name, const QString& path);

    /// A case that takes a while to make; `what` says what is being done. The activity it is.
    struct Made {
        std::optional<casefile::Case> made;
        QString why; ///< it came to nothing
    };
    int make(const QString& what, const QString& name, std::function<Made()> task);

    [[nodiscard]] LiveCase* shown() const { return m_shown; }
    [[nodiscard]] const std::vector<LiveCase*>& all() const { return m_all; }
    void show(LiveCase* live);
    void close(LiveCase* live);
    /// The file that a case came out of, which need not be a case file; empty when there was none.
    [[nodiscard]] QString sourceOf(const LiveCase* live) const;
    [[nodiscard]] Activities& activities() { return m_activities; }

signals:
    void shownChanged();
    /// A case came, went, or is called otherwise.
    void listChanged();
    /// Why a thing could not be taken in.
    void refused(const attest::Problem& problem, const QString& name);
    /// Why no case came about.
    void failed(const QString& what, const QString& why);
    /// Something went into a case that is open, by an edit that can be undone.
    void added(attest::ui::LiveCase* into, const QString& name);
    /// recover() went well.
    void recovered(attest::ui::LiveCase* live, const QString& file);
    /// A file was of use.
    void fileOpened(const QString& path);
    /// Something is being worked on in the background; 0 when nothing is.
    void busyChanged(int count);

private:
    struct Taken;
    /// `after`: done or not wanted any more.
    int work(const QString& what, std::function<Taken()> task, std::function<void()> after = {});
    void readNext();
    void read(const QString& path);
    void finish(Taken taken);
    void open(Taken taken);
    void followComing(LiveCase& live);

    Activities m_activities;
    std::vector<LiveCase*> m_all;
    std::map<const LiveCase*, QString> m_sources;
    std::map<const LiveCase*, int> m_coming; ///< activities of runs that follow their edits
    LiveCase* m_shown = nullptr;
    int m_busy = 0;
    QStringList
        m_waiting; ///< files, read one after the other: a policy goes into the case before it
    bool m_reading = false;
};

} // namespace attest::ui
