// What the page of a post gains where scripts run. One file asks for the others, so that they do
// not stand in the way of the lead photo.

import "./seen.js";
import "./lightbox.js";
import "./sharing.js";

if (document.querySelector("[data-player]")) import("./video.js");
