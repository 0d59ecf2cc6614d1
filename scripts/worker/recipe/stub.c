/* The worker links each subproject's static library whole; the system's is linked dynamically. */
typedef int rapport_stub;
