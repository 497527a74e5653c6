// How far the rule pack's plan is reached: the targets of its phases and of the whole (千名, 每社区5名, 每街道1至2个), and the
// tasks that were to be done.
#pragma once

#include "desk/counter.hpp"

namespace desk {

// phase,from,to,kind,id,title,unit,goal,reached,score,state. A target's figure is that of its indicator over the days of
// its phase (of the whole: from the pack's first day), to today at most; several rows of one indicator: the first. A task
// is done when a record of the phase has it, or six characters of it or more, as its topic. score: 3 reached, 2 from 80 %, 1 from 50 %, 0 below (the scale
// that evaluations of such plans use). state: met, missed, open (the last day is not over).
model::Sheet progress(const Counter& counter);

}  // namespace desk
